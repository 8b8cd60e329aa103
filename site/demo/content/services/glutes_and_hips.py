"""Glute and hip massage. The session steps add up to one of its durations."""

from decimal import Decimal

from .wait_or_ask import BACK_EMERGENCY, ask_first

SERVICE = {
    "slug": "glute-and-hip-massage",
    "title": "Glute and hip massage",
    "listing_title": "Glutes and hips",
    "standfirst": (
        "For the strong muscles that carry you upstairs, then spend the rest of the day being sat"
        " on."
    ),
    "feel": "For the muscles you’ve been sitting on all week.",
    "summary": "Thorough, well-covered work on the glutes and on the side and front of the hips.",
    "description": (
        "Glute and hip massage at Palms of Grace Spa: 45, 60 or 90 minutes from R520, how we keep"
        " you covered, and when to ask a doctor first."
    ),
    "hero": "hot-basalt-stones",
    "hero_alt": (
        "Three smooth dark basalt stones stacked on folded cream linen, with two more beside them"
        " in warm side light."
    ),
    "areas": ["glutes", "hips", "lower-back", "hamstrings"],
    "prices": [
        {"minutes": 45, "price": Decimal("520.00"), "note": "glutes and hips"},
        {"minutes": 60, "price": Decimal("650.00"), "note": "with lower back and hamstrings"},
        {"minutes": 90, "price": Decimal("890.00"), "note": "and the whole back"},
    ],
    "session_steps": [
        {
            "title": "We talk",
            "text": "What you do all day, where you feel it, and what’s off limits.",
            "minutes": 5,
        },
        {
            "title": "Through the sheet",
            "text": "Flat hands and slow pressure, until the muscle stops bracing.",
            "minutes": 5,
        },
        {
            "title": "The glutes",
            "text": (
                "The big one first, then the side of the hip, then the tender spots beneath. One "
                "side at a time."
            ),
            "minutes": 20,
        },
        {
            "title": "Side and front of the hip",
            "text": "You turn over. The front only if you’ve said yes, and only its outer edge.",
            "minutes": 15,
        },
        {
            "title": "The neighbours",
            "text": "Lower back and hamstrings, with longer, lighter strokes.",
            "minutes": 10,
        },
        {
            "title": "It sinks in",
            "text": "Sheet up, hands still, no hurry.",
            "minutes": 5,
        },
    ],
    "who_it_suits": (
        "<ul>"
        "<li>You sit all day. Or stand all day.</li>"
        "<li>You run, cycle or hike, and your hips have opinions.</li>"
        "<li>Your back’s had its hour and blames the neighbours.</li>"
        "</ul>"
    ),
    "who_should_not_come": BACK_EMERGENCY + ask_first("pain that runs down the leg"),
    "aftercare": (
        "<ul>"
        "<li>Walk for a few minutes before you drive.</li>"
        "<li>Tender for a day or two? Tell us, and next time we go lighter.</li>"
        "<li>New numbness, weakness or pain down the leg isn’t part of it: see a doctor.</li>"
        "</ul>"
    ),
    "whatsapp_text": (
        "Hello Palms of Grace, I’d like to ask about a 60-minute glute and hip massage. A day and"
        " time that suit me: "
    ),
    "questions": [
        (
            "Do I have to undress completely?",
            (
                "No. Underwear or shorts stay on if you like, nearly all of it works through the "
                "sheet, and only the part being worked on is ever uncovered."
            ),
        ),
        (
            "Are my glutes “asleep”?",
            (
                "That’s a nickname, not a finding. Muscles can be weaker or under-used, and use "
                "is what changes that. Here they get an hour off."
            ),
        ),
        (
            "I’ve got sciatica. Can I come?",
            (
                "Ask your doctor first. We know of no trial that shows massage settles sciatica. "
                "With a yes, we work gently, and around the sore line."
            ),
        ),
        (
            "Can I ask you to stop?",
            "Any time, for any reason or none. One word is enough.",
        ),
    ],
    "body": [
        ("heading", {"text": "What you can fairly expect", "level": "h2", "symbol": ""}),
        (
            "text",
            (
                "<p>Many people get up looser, for a while. Sore backs and weaker glutes are "
                "often seen together; which comes first, nobody knows, and strength comes from "
                "stairs rather than from us. It’s massage and only massage. Anything else ends "
                "the session.</p>"
            ),
        ),
    ],
}
