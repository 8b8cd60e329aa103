"""Fascia massage. The session steps add up to one of its durations."""

from decimal import Decimal

from .wait_or_ask import BACK_EMERGENCY, ask_first

SERVICE = {
    "slug": "fascia-massage",
    "title": "Fascia massage",
    "listing_title": "Fascia",
    "standfirst": (
        "Very slow, with hardly any oil: long, sinking strokes, and time enough to feel something"
        " change."
    ),
    "feel": "Slow, deep and in no hurry whatsoever.",
    "summary": "Sinking work on the web that wraps every muscle. Depth without force.",
    "description": (
        "Fascia massage (myofascial release) at Palms of Grace Spa: 60 or 90 minutes from R690, "
        "how it feels, what the evidence says, and who should wait."
    ),
    "hero": "fascia-fibres",
    "hero_alt": "Translucent fibres joined in a fine web, back-lit by soft golden light.",
    "areas": ["upper-back", "lower-back", "shoulders", "neck", "hips"],
    "prices": [
        {"minutes": 60, "price": Decimal("690.00"), "note": "back, neck and hips"},
        {"minutes": 90, "price": Decimal("940.00"), "note": "and the legs"},
    ],
    "session_steps": [
        {
            "title": "We talk",
            "text": "Show us the stiff bit: a reach, a bend, a turn of the head.",
            "minutes": 5,
        },
        {
            "title": "First contact",
            "text": "A hand on the back, a hand on the hip, no oil. We wait for your breath.",
            "minutes": 5,
        },
        {
            "title": "Long lines",
            "text": "Slow strokes down the back and over the hips. One can take a whole minute.",
            "minutes": 25,
        },
        {
            "title": "Tender spots",
            "text": "Steady pressure, well inside comfortable, until it eases or we move on.",
            "minutes": 15,
        },
        {
            "title": "Joining up",
            "text": "Lighter strokes from neck to legs, so nobody feels left out.",
            "minutes": 5,
        },
        {
            "title": "Try it again",
            "text": "The same reach, the same bend. Changed or not, we say so.",
            "minutes": 5,
        },
    ],
    "who_it_suits": (
        "<ul>"
        "<li>You’re stiff all over rather than sore in one spot.</li>"
        "<li>Quick, oily kneading isn’t your cup of rooibos.</li>"
        "<li>You’re good at lying still, or would like to be.</li>"
        "</ul>"
    ),
    "who_should_not_come": BACK_EMERGENCY
    + ask_first("skin that’s thin or fragile, or bruises easily"),
    "aftercare": (
        "<ul>"
        "<li>Keep moving gently: a walk, a stretch, an early night.</li>"
        "<li>Pink skin for a while is usual. Bruises aren’t: tell us.</li>"
        "<li>Notice how you feel in the morning. It helps us choose the pressure next "
        "time.</li>"
        "</ul>"
    ),
    "whatsapp_text": (
        "Hello Palms of Grace, I’d like to ask about a 60-minute fascia massage. A day and time "
        "that suit me: "
    ),
    "questions": [
        (
            "What is fascia?",
            (
                "The thin, tough tissue that wraps each muscle and joins it to the next. If "
                "you’ve ever skinned a chicken breast you’ve met it: the silvery film."
            ),
        ),
        (
            "Does it hurt?",
            ("It shouldn’t. If it burns, stings or stops your breath, say so and we ease off."),
        ),
        (
            "Do you break anything up?",
            (
                "We don’t claim to. Whether hands can change fascia at all is still being argued "
                "about. You can feel looser without waiting for the verdict."
            ),
        ),
        (
            "Why so little oil?",
            (
                "With oil the hand slides. Here it should hold the skin and sink, so a few drops "
                "are plenty."
            ),
        ),
    ],
    "body": [
        ("heading", {"text": "What you can fairly expect", "level": "h2", "symbol": ""}),
        (
            "text",
            (
                "<p>From outside it looks like very little. From inside it’s a long, wide stretch"
                " that somebody else is kind enough to do. For backs that have ached for months, "
                "a few trials found small gains in pain and movement; we won’t promise more than "
                "that.</p>"
            ),
        ),
    ],
}
