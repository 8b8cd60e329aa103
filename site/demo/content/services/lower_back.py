"""Lower-back massage. The session steps add up to one of its durations."""

from decimal import Decimal

from .wait_or_ask import WAIT_OR_ASK

SERVICE = {
    "slug": "lower-back-massage",
    "title": "Lower-back massage",
    "standfirst": (
        "Slow, patient work on the lower back, and on the neighbours that share its load: "
        "glutes, hips and hamstrings."
    ),
    "summary": (
        "For a back that sits, lifts, drives or carries children all day. We begin where it "
        "aches and give its neighbours their share."
    ),
    "description": (
        "Lower-back massage at Palms of Grace Spa: what happens, how long it takes, what it "
        "costs in rand, and who should see a doctor first."
    ),
    "hero": "bolster-and-blankets",
    "hero_alt": (
        "A cream linen bolster cushion on three folded blankets, cream, sage green and oat, on a "
        "wooden stool in front of a sunlit wall."
    ),
    "areas": ["lower-back", "glutes", "hips", "hamstrings"],
    "prices": [
        {"minutes": 30, "price": Decimal("380.00"), "note": "Sample price: lower back only"},
        {"minutes": 60, "price": Decimal("650.00"), "note": "Sample price"},
        {
            "minutes": 90,
            "price": Decimal("890.00"),
            "note": "Sample price: with time for the upper back",
        },
    ],
    "session_steps": [
        {
            "title": "We talk first",
            "text": (
                "Where is it, since when, what makes it better or worse, and is there anything a "
                "doctor should see before we do? This stays between us."
            ),
            "minutes": 5,
        },
        {
            "title": "You settle",
            "text": (
                "You lie down in the way that is easiest, with a bolster where it helps, and "
                "breathe slowly under a warm towel while our hands rest still."
            ),
            "minutes": 5,
        },
        {
            "title": "The lower back",
            "text": (
                "Broad, slow strokes first, then closer work on the long muscles at either side "
                "of the spine. You say when firm is firm enough."
            ),
            "minutes": 20,
        },
        {
            "title": "Glutes and hips",
            "text": (
                "We work through the sheet, or with one side uncovered at a time, whichever you "
                "prefer."
            ),
            "minutes": 15,
        },
        {
            "title": "Hamstrings and feet",
            "text": "Long strokes down the back of the legs, ending at the soles.",
            "minutes": 10,
        },
        {
            "title": "One slow round",
            "text": (
                "A few strokes join it all together. Then you rest a moment and get up in your "
                "own time."
            ),
            "minutes": 5,
        },
    ],
    "who_it_suits": (
        "<p>It may suit you if:</p>"
        "<ul>"
        "<li>your lower back feels tired or stiff after sitting, driving, lifting or standing</li>"
        "<li>you would like some comfort while you get moving again, and no doctor has advised "
        "you against massage</li>"
        "<li>nothing hurts much, and you would simply like an hour in which nobody needs you</li>"
        "</ul>"
    ),
    "who_should_not_come": (
        "<p><b>Go to emergency care instead</b>, or call 10177 (112 from a cell phone), if you "
        "have numbness round the genitals, buttocks or inner thighs, new trouble with bladder or "
        "bowel, weakness, pain or numbness in both legs, or pain after a serious accident.</p>"
        "<p><b>Ask your doctor before you book</b> if any of this is yours:</p>"
        "<ul>" + WAIT_OR_ASK + "</ul>"
    ),
    "aftercare": (
        "<ul>"
        "<li>Get up slowly and sit for a minute before you stand.</li>"
        "<li>A short walk later in the day is a good use of a loosened back.</li>"
        "<li>You may feel a little tender for a day or two. If it is more than that, or a kind "
        "of pain you do not know, see a doctor.</li>"
        "<li>Carry on with the exercise you have been given. The massage comes beside it, not "
        "instead of it.</li>"
        "</ul>"
    ),
    "whatsapp_text": (
        "Hello Palms of Grace Spa, I would like to ask about a 60-minute lower-back massage. A "
        "day and time that would suit me: "
    ),
    "questions": [
        (
            "Will it take the pain away?",
            (
                "We cannot promise that. Many people find their back feels easier for a while, "
                "and most new back pain settles with time in any case. If yours does not, see a "
                "doctor."
            ),
        ),
        (
            "How firm will it be?",
            (
                "As firm as you like it and no firmer. Think of a scale to ten: we look for a "
                "five or six, where you can still breathe slowly. Say “softer” at any moment and "
                "it is softer."
            ),
        ),
        (
            "Why do you work on my glutes when it is my back that hurts?",
            (
                "They are the next-door neighbours, and they help to steady the lower spine. We "
                "ask first. If you would rather we left them out, we leave them out."
            ),
        ),
        (
            "What should I wear?",
            (
                "Come in whatever is comfortable. You undress as far as you wish, behind a "
                "closed door, and a sheet covers whatever is not being worked on."
            ),
        ),
    ],
    "body": [
        ("heading", {"text": "We begin where it aches", "level": "h2", "symbol": "hands"}),
        (
            "text",
            (
                "<p>You lay a hand just above your belt and say: here. <b>So here is where we "
                "begin.</b> Slow, broad strokes warm the long muscles at either side of the "
                "spine before anything firmer follows. On the spine itself we do not press.</p>"
                "<p>Then we look around. The lower back shares its work with the glutes below "
                "it, the hips in front and the hamstrings further down. Where one of these feels "
                "tight or tender, it gets a share of your time. You will know what comes next, "
                "because we say so first.</p>"
            ),
        ),
        (
            "picture",
            {
                "image": "stones-spine",
                "alt": (
                    "Smooth pale stones, one of them dark, laid in a gentle curved line on pale "
                    "plaster like the vertebrae of a spine, with leaf shadows."
                ),
                "caption": "One stone may be the dark one. It still lies in a row with the others.",
            },
        ),
        ("heading", {"text": "What you can fairly expect", "level": "h2", "symbol": "leaf"}),
        (
            "text",
            (
                "<p>Many people find that they get up warmer, calmer and looser. For how long, we "
                "cannot say beforehand: the research speaks of the short term, and backs differ. "
                "What we can promise is unhurried time, hands that listen, and a plain answer to "
                "a plain question.</p>"
                "<p>This is massage and nothing else. We do not crack joints, and we will not "
                "tell you what is wrong with your spine. That is a doctor's work.</p>"
            ),
        ),
        ("wow_fact", {"claim": "back-pain-usually-eases"}),
        (
            "what_this_means",
            {
                "text": (
                    "<p>If your back started hurting last week, time and gentle movement are on "
                    "your side, and a massage may make the wait more comfortable. If it has hurt "
                    "for months, let massage be <b>one part</b> of your care, beside exercise "
                    "and your doctor's advice.</p>"
                ),
            },
        ),
        (
            "safety_note",
            {
                "urgency": "see_doctor",
                "text": (
                    "<p>Some signs belong with a doctor before a massage. They stand under “When "
                    "not to come” further down, and in full in <a "
                    'href="article:when-to-see-a-doctor-first">When to see a doctor first</a>.</p>'
                ),
            },
        ),
        ("heading", {"text": "If you have more time, or less", "level": "h2", "symbol": "sun"}),
        (
            "text",
            (
                "<p>The steps on this page are for 60 minutes. In 30 we stay with the lower "
                "back. In 90 nothing is rushed, and the upper back has its turn too. To read "
                'more before you decide, there is <a href="article:lower-back-massage-guide">our '
                "guide to lower-back massage</a>.</p>"
            ),
        ),
    ],
}
