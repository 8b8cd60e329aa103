"""The home page."""

HOME = {
    "title": "Palms of Grace Spa",
    "hero_title": "An unhurried hour for a tired back",
    "hero_text": (
        "Massage for the lower back, and for the hips, legs and feet that share its load. Send "
        "us a WhatsApp, or call."
    ),
    "hero": "treatment-room-hero",
    "hero_alt": (
        "A massage table draped in cream linen with rolled towels, a palm behind it, a small "
        "stool with an oil bottle and a bowl, and palm-leaf shadows on a lime-washed wall."
    ),
    "summary": (
        "Massage in South Africa for backs, hips, fascia and feet, with articles that say how "
        "good the evidence is."
    ),
    "description": (
        "Palms of Grace Spa, South Africa: unhurried massage for the lower back, hips, fascia "
        "and feet. Prices in rand; ask us by WhatsApp or phone."
    ),
    "body": [
        (
            "body_map",
            {
                "heading": "Where does it ache?",
                "text": (
                    "Choose a part of the body to see which muscles lie there, which massage "
                    "reaches them, what we have written about them, and when to see a doctor "
                    "first. It is a guide to our pages. It cannot tell you what is wrong."
                ),
            },
        ),
        (
            "service_cards",
            {
                "heading": "Four massages",
                "services": [
                    "lower-back-massage",
                    "glute-and-hip-massage",
                    "fascia-massage",
                    "feet-and-calves-massage",
                ],
            },
        ),
        ("heading", {"text": "We listen first, then we work", "level": "h2", "symbol": "hands"}),
        (
            "text",
            (
                "<p>You tell us where it aches. We begin there, and then we ask the neighbours: "
                "a tired lower back may take us to the glutes, the hips or the soles of the "
                "feet. <b>You decide how firm, how far and when to stop.</b></p>"
                "<p>We make no grand promises. We offer warm hands, a quiet room and time that "
                "is wholly yours, and many people find that this goes a long way.</p>"
            ),
        ),
        (
            "steps",
            {
                "heading": "Your first visit",
                "steps": [
                    {
                        "title": "Send a message or call",
                        "text": (
                            "Say which massage you have in mind and two or three times that suit "
                            "you. Keep the details of your health for later: we ask in person."
                        ),
                    },
                    {
                        "title": "Wait for our yes",
                        "text": (
                            "Your message is a request. The time is yours once we have confirmed "
                            "it."
                        ),
                    },
                    {
                        "title": "Come as you are",
                        "text": (
                            "Arrive a few minutes early. We talk quietly about what you would "
                            "like, and about anything that means we should not begin."
                        ),
                    },
                    {
                        "title": "Settle in",
                        "text": (
                            "You undress as far as you wish, behind a closed door. A sheet "
                            "covers you, and only the part being worked on is uncovered."
                        ),
                    },
                    {
                        "title": "Steer",
                        "text": (
                            "Softer, firmer, warmer, slower, stop: each of these words works at "
                            "once."
                        ),
                    },
                    {
                        "title": "Get up slowly",
                        "text": (
                            "Sit for a minute. Tell us how it was, and what you would change "
                            "next time."
                        ),
                    },
                ],
            },
        ),
        ("wow_fact", {"claim": "back-pain-usually-eases"}),
        (
            "what_this_means",
            {
                "text": (
                    "<p>With new back pain, time and movement do most of the work, and a massage "
                    "may make the wait more comfortable. We put the evidence beside the "
                    "statement, with its grade and its sources, so that you can judge for "
                    'yourself. <a href="page:about">How we do that</a></p>'
                ),
            },
        ),
        (
            "article_teasers",
            {
                "heading": "Read before you book",
                "articles": [
                    "what-happens-in-a-session",
                    "when-to-see-a-doctor-first",
                ],
            },
        ),
        ("heading", {"text": "Voices (samples)", "level": "h2", "symbol": ""}),
        (
            "testimonial",
            {
                "quote": (
                    "A client's own words will stand here, once somebody has said them and is "
                    "happy to see them printed. Nobody has yet, so this is a sample."
                ),
                "name": "Sample, not a person",
                "date": None,
                "consent": True,
            },
        ),
        (
            "testimonial",
            {
                "quote": (
                    "Two or three sentences are enough: what the hour was like, and whether they "
                    "would come again. We print no promises about health."
                ),
                "name": "Sample, not a person",
                "date": None,
                "consent": True,
            },
        ),
        ("opening_hours", {"heading": "Hours and place"}),
        (
            "contact_call",
            {
                "heading": "Ask us anything",
                "text": (
                    "A question is welcome, a booking is not required. Tell us the time that "
                    "suits you and leave out anything private."
                ),
                "channels": ["whatsapp", "call", "enquiry"],
                "whatsapp_text": "",
            },
        ),
    ],
}
