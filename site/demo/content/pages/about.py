"""The about page."""

ABOUT = {
    "slug": "about",
    "title": "About us",
    "standfirst": (
        "A small massage spa in South Africa that works slowly and writes plainly. No music you "
        "didn’t ask for."
    ),
    "summary": "One person at a time, one pair of hands, and how we check what we write.",
    "description": (
        "About Palms of Grace Spa in South Africa: five promises, whose hands you get, and how "
        "each health statement gets its grade and its sources."
    ),
    "hero": "raked-sand",
    "hero_alt": (
        "Raked sand with rings around a dark stone and a pale stone, and a single green leaf."
    ),
    "body": [
        ("heading", {"text": "What you can hold us to", "level": "h2", "symbol": ""}),
        (
            "checklist",
            {
                "heading": "",
                "items": [
                    "We ask first: before we begin, and before we move to another part.",
                    "You stay covered. Only the part being worked on is uncovered.",
                    "Softer means softer, and stop means stop.",
                    "If a doctor should see it first, we say so and don’t begin.",
                    "You know the price before you book.",
                ],
            },
        ),
        ("heading", {"text": "Whose hands", "level": "h2", "symbol": ""}),
        (
            "text",
            (
                "<p>One person at a time, one pair of hands: whoever asks what’s sore also does "
                "the massage, start to finish. Want to know who that’ll be, and what they’ve "
                'learnt where? <a href="page:contact">Ask before you book</a>. You’ll get a '
                "straight answer.</p>"
                "<p>We offer comfort and rest. We don’t diagnose, and we sit happily beside your "
                "physio and the exercises you’ve been meaning to do.</p>"
            ),
        ),
        ("heading", {"text": "How we write", "level": "h2", "symbol": ""}),
        (
            "text",
            (
                "<p>Massage attracts grand claims. Each one on our pages carries a grade:</p>"
                "<ul>"
                "<li><b>Well supported</b>: good studies agree, or it’s plain.</li>"
                "<li><b>Weak evidence</b>: studies, but few, small or shaky.</li>"
                "<li><b>Contested</b>: people who know the subject disagree.</li>"
                "<li><b>Not supported</b>: named only to say so.</li>"
                "</ul>"
                "<p>We read papers as summaries or excerpts, and each grade opens its sources. "
                "When a qualified person has checked an article, their name and the date stand on "
                'it. Found a mistake? <a href="page:contact">Tell us</a>. We correct it, and say '
                "when.</p>"
            ),
        ),
    ],
}
