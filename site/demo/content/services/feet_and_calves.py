"""Feet and calves massage. The session steps add up to one of its durations."""

from decimal import Decimal

from .wait_or_ask import CALF_EMERGENCY, ask_first

SERVICE = {
    "slug": "feet-and-calves-massage",
    "title": "Feet and calves massage",
    "listing_title": "Feet and calves",
    "standfirst": "For the parts of you that meet the ground first and get thanked last.",
    "feel": "Shoes off, shoulders down, no tickling.",
    "summary": "Soles, heels, ankles, calves. A good first massage if you’re shy of a longer one.",
    "description": (
        "Feet and calves massage at Palms of Grace Spa: 30, 45 or 60 minutes from R350, what "
        "happens, and when a sore calf needs a doctor."
    ),
    "hero": "foot-roller",
    "hero_alt": (
        "A ridged wooden foot roller and a smooth green massage ball on soft cream linen in warm "
        "side light."
    ),
    "areas": ["feet", "calves", "hamstrings"],
    "prices": [
        {"minutes": 30, "price": Decimal("350.00"), "note": "soles and ankles"},
        {"minutes": 45, "price": Decimal("480.00"), "note": "and the calves"},
        {"minutes": 60, "price": Decimal("620.00"), "note": "and the hamstrings"},
    ],
    "session_steps": [
        {
            "title": "We talk and look",
            "text": (
                "How far you walk, in which shoes, where it pinches. We feel how warm each calf is."
            ),
            "minutes": 5,
        },
        {
            "title": "Warm towels",
            "text": "Both feet wrapped and held until they’ve stopped being in a hurry.",
            "minutes": 5,
        },
        {
            "title": "Soles",
            "text": "Thumbs, knuckles and the flat of the hand, heel to toes, too firm to tickle.",
            "minutes": 15,
        },
        {
            "title": "Ankles and calves",
            "text": "Round the ankle bones, along the Achilles tendon, up the calf.",
            "minutes": 15,
        },
        {
            "title": "Stillness",
            "text": "A hand under each heel, and nothing else for a while.",
            "minutes": 5,
        },
    ],
    "who_it_suits": (
        "<ul>"
        "<li>You stand or walk for a living.</li>"
        "<li>You run, dance or hike, and feel it below the knee.</li>"
        "<li>You’d rather keep your clothes on: rolled-up trousers will do.</li>"
        "</ul>"
    ),
    "who_should_not_come": CALF_EMERGENCY + ask_first("diabetes, or feet that have lost feeling"),
    "aftercare": (
        "<ul>"
        "<li>Wipe the oil off before you walk on tiles. We’ve a towel for that.</li>"
        "<li>Put on shoes you don’t have to think about.</li>"
        "</ul>"
    ),
    "whatsapp_text": (
        "Hello Palms of Grace, I’d like to ask about a 45-minute feet and calves massage. A day "
        "and time that suit me: "
    ),
    "questions": [
        (
            "I’m ticklish. Will I manage?",
            (
                "Usually. Slow and firm doesn’t tickle; light and quick does. If it still does, "
                "we stay with the calves."
            ),
        ),
        (
            "My heel hurts in the morning. Will this help?",
            (
                "We don’t know: the evidence is thin. If it’s gone on for weeks, have a doctor or"
                " podiatrist look at it. You’re welcome here as well."
            ),
        ),
        (
            "Can a foot massage help my back?",
            "Nobody has shown that it does. It’s pleasant, and we leave it at that.",
        ),
        (
            "Is this reflexology?",
            "No. We massage feet and calves, and make no claims about the rest of you.",
        ),
    ],
    "body": [
        ("heading", {"text": "What you can fairly expect", "level": "h2", "symbol": ""}),
        (
            "text",
            (
                "<p>Warm feet, and time off them: that’s the honest offer. In one small study, "
                "healthy people who rolled a ball under both feet could reach a little further "
                "forward straight afterwards. That was one session, and no promise to your back.</p>"
            ),
        ),
    ],
}
