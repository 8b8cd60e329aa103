"""The home page."""

HOME = {
    "title": "Palms of Grace Spa",
    "hero_title": "Your back has carried the week. Put it down here.",
    "hero_text": "",
    "hero": "treatment-room-hero",
    "hero_alt": (
        "A massage table draped in cream linen, a palm and rolled towels behind it, and "
        "palm-leaf shadows on a lime-washed wall."
    ),
    "summary": "Massage for backs, hips, fascia and feet, and plain reading about all four.",
    "description": (
        "Palms of Grace Spa, South Africa: unhurried massage for the lower back, hips, fascia "
        "and feet. Prices in rand. Ask for a time, send a WhatsApp, or call."
    ),
    "body": [
        (
            "service_cards",
            {
                "heading": "Four massages, and time for each",
                "text": "Thirty to ninety minutes. Firm or gentle, as you like it: we’ve found nothing to say that hard beats gentle.",
                "services": [
                    "lower-back-massage",
                    "glute-and-hip-massage",
                    "fascia-massage",
                    "feet-and-calves-massage",
                ],
            },
        ),
        (
            "body_map",
            {
                "heading": "Where’s it sore?",
                "text": "Tap the spot. We’ll show you what we’d do, and what it costs.",
            },
        ),
        (
            "picture",
            {
                "image": "palm-fronds",
                "alt": "Palm fronds reaching in from the right, with their shadows on a sunlit wall.",
                "caption": "An hour in which nobody needs you.",
            },
        ),
        (
            "session",
            {
                "heading": "Your hour, step by step",
                "text": "A lower-back hour, start to finish. “Softer”, “firmer” and “stop” all work at once.",
                "service": "lower-back-massage",
            },
        ),
        (
            "article_teasers",
            {
                "heading": "Most sore backs mend",
                "articles": [
                    "lower-back-massage-guide",
                    "glutes-and-your-lower-back",
                    "what-happens-in-a-session",
                    "when-to-see-a-doctor-first",
                ],
            },
        ),
    ],
}
