"""Lower-back massage. The session steps add up to one of its durations."""

from decimal import Decimal

from .wait_or_ask import BACK_EMERGENCY, ask_first

SERVICE = {
    "slug": "lower-back-massage",
    "title": "Lower-back massage",
    "listing_title": "Lower back",
    "standfirst": (
        "Slow, patient work on the lower back, and on the neighbours that share its load: glutes,"
        " hips and hamstrings."
    ),
    "feel": "Starts at the sore spot, then calls on the neighbours.",
    "summary": (
        "We begin where it aches and give the neighbours their share: glutes, hips, hamstrings."
    ),
    "description": (
        "Lower-back massage at Palms of Grace Spa: 30, 60 or 90 minutes from R380, the hour step "
        "by step, and when to see a doctor first."
    ),
    "hero": "bolster-and-blankets",
    "hero_alt": (
        "A cream linen bolster cushion on three folded blankets, cream, sage green and oat, on a "
        "wooden stool in front of a sunlit wall."
    ),
    "areas": ["lower-back", "glutes", "hips", "hamstrings"],
    "prices": [
        {"minutes": 30, "price": Decimal("380.00"), "note": "lower back only"},
        {"minutes": 60, "price": Decimal("650.00"), "note": "with glutes and hips"},
        {"minutes": 90, "price": Decimal("890.00"), "note": "and the upper back"},
    ],
    "session_steps": [
        {
            "title": "We talk",
            "text": "What’s sore, what you like, anything we should know.",
            "minutes": 5,
        },
        {
            "title": "You settle",
            "text": "A bolster where you want it, a warm towel, a few slow breaths.",
            "minutes": 5,
        },
        {
            "title": "Lower back",
            "text": "Broad strokes first, then closer. You say when firm is firm enough.",
            "minutes": 20,
        },
        {
            "title": "Glutes and hips",
            "text": "Through the sheet, or one side uncovered at a time. You choose.",
            "minutes": 15,
        },
        {
            "title": "Legs and feet",
            "text": "Long strokes down the legs, ending at the soles.",
            "minutes": 10,
        },
        {
            "title": "One slow round",
            "text": "A few long strokes to join it up. Get up when you’re ready.",
            "minutes": 5,
        },
    ],
    "who_it_suits": (
        "<ul>"
        "<li>You sit, lift, drive or carry children, and it’s told your back.</li>"
        "<li>You’d like some comfort while you get moving again.</li>"
        "<li>Nothing hurts; you’d just like an hour in which nobody needs you.</li>"
        "</ul>"
    ),
    "who_should_not_come": BACK_EMERGENCY + ask_first(),
    "aftercare": (
        "<ul>"
        "<li>Get up slowly. There’s no prize for speed.</li>"
        "<li>A short walk later is a good use of a loosened back.</li>"
        "<li>A bit tender for a day or two? That happens. More than that, or a pain you don’t"
        " know: see a doctor.</li>"
        "</ul>"
    ),
    "whatsapp_text": (
        "Hello Palms of Grace, I’d like to ask about a 60-minute lower-back massage. A day and "
        "time that suit me: "
    ),
    "questions": [
        (
            "Will it take the pain away?",
            (
                "We can’t promise that. Most new back pain eases with time; an hour here makes "
                "the waiting kinder. If yours isn’t easing, have it looked at."
            ),
        ),
        (
            "How firm will it be?",
            (
                "As firm as you like. We’ve found nothing to say that hard beats gentle, and one "
                "word from you changes it."
            ),
        ),
        (
            "Why my glutes, when it’s my back?",
            ("They share the lifting. If you’d rather we left them out, say so and they’re out."),
        ),
        (
            "What should I wear?",
            (
                "Whatever’s comfortable. You undress as far as you like, behind a closed door, "
                "and a sheet covers all but the part being worked on."
            ),
        ),
    ],
    "body": [
        ("heading", {"text": "What you can fairly expect", "level": "h2", "symbol": ""}),
        (
            "text",
            (
                "<p>Many people get up warmer, calmer and looser. How long it lasts? Backs "
                "differ, and the studies mostly look at the short term. We don’t press on the "
                "spine, crack joints or say what’s wrong. That’s a doctor’s job.</p>"
            ),
        ),
    ],
}
