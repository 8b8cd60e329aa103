"""A first visit in order, from the message to the way home; nothing about the rooms.

The parts of the massage follow the session steps of the lower-back service.
"""

SLUG = "what-happens-in-a-session"
TITLE = "What happens in a session"
STANDFIRST = (
    "Your first visit, from the WhatsApp to the way home: what we ask, what you keep on, who "
    "decides (you), and how much of the day to keep free."
)
SUMMARY = "The message, the talk, what you keep on, saying stop, and the way home."
DESCRIPTION = (
    "Your first massage, step by step: booking, what you keep on, consent, the massage itself and "
    "how much time to allow."
)
TOPICS = ["your-session"]
AREAS = ["lower-back", "glutes", "hips", "hamstrings", "feet"]
HERO = "bolster-and-blankets"
HERO_CAPTION = "For under your ankles, and over the rest of you."
RELATED = ["how-firm-should-it-be", "when-to-see-a-doctor-first", "between-sessions"]

BODY = [
    (
        "text",
        "<p>It’s hard to relax while you’re wondering what comes next. So here’s what comes next. "
        "<b>You can change any of it</b>, before we start or halfway through.</p>",
    ),
    ("heading", {"text": "You send a message", "level": "h2", "symbol": "sun"}),
    (
        "text",
        "<p>“Lower back, 60 minutes, Tuesday at 10:00 or Thursday at 15:30” is plenty. Can’t "
        "decide? Say so, and we’ll help. The medical questions we’ll ask in person. Do read "
        '<a href="article:when-to-see-a-doctor-first">When to see a doctor first</a> before you '
        "book; it’s short, and it could save you a trip.</p>"
        "<p>On the day, leave the big lunch for afterwards and the necklace at home, wear "
        "something easy to get out of, and come a few minutes early.</p>",
    ),
    ("heading", {"text": "We talk", "level": "h2", "symbol": "leaf"}),
    (
        "text",
        "<p>Five minutes’ chat first, dressed and sitting down: what’s sore, what you like, where "
        "you’d rather not be touched. We ask about operations, injuries, blood thinners, skin, "
        "pregnancy, and anything new since you booked. <b>If massage should wait, we say so and "
        "don’t begin.</b> Otherwise we agree on where, and roughly how firm.</p>",
    ),
    ("heading", {"text": "What you keep on", "level": "h2", "symbol": "drop"}),
    (
        "text",
        "<p>As much as you like. You undress in private; underwear stays on if you prefer it. A "
        "sheet or towel covers you throughout, and only the part we’re working on comes out. The "
        "glutes can be massaged through the sheet. Intimate areas aren’t part of any massage "
        "here.</p>"
        "<p>Rather stay dressed? Bring something soft and loose; much of it can be done "
        "through that.</p>",
    ),
    ("heading", {"text": "Yes, no and stop", "level": "h2", "symbol": "hands"}),
    (
        "text",
        "<p><b>Your yes covers what we agreed, and nothing more.</b> If we’d like to work "
        "somewhere new, we ask, and silence counts as no. Stop us at any moment, for any reason "
        "or none. A lifted hand does it, if you’re face down and past talking. This is "
        "massage and nothing but massage; anything else ends the session.</p>",
    ),
    ("heading", {"text": "The massage", "level": "h2", "symbol": "spine"}),
    (
        "steps",
        {
            "heading": "A back’s hour, in order",
            "steps": [
                {
                    "title": "You settle",
                    "text": "Our hands rest on a warm towel. You breathe. That’s your whole job.",
                },
                {
                    "title": "Lower back",
                    "text": "Broad strokes first, so you can judge the pressure. Then the long "
                    "muscles beside the spine, though not the spine itself, with time on tender "
                    "spots. You say when it’s enough.",
                },
                {
                    "title": "Glutes and hips",
                    "text": "Slow work round the pelvis, if you said yes to it.",
                },
                {
                    "title": "Legs and feet",
                    "text": "Long strokes down the legs, ending at the soles.",
                },
                {
                    "title": "One slow round",
                    "text": "Shoulders to feet, to join it all up. The hands come to rest, and "
                    "it’s quiet for a moment.",
                },
            ],
        },
    ),
    (
        "text",
        '<p>That’s the <a href="service:lower-back-massage">lower-back massage</a>. A '
        '<a href="service:feet-and-calves-massage">feet and calves massage</a> hardly leaves the '
        "ground. And what can a sore back expect? Comfort, and an hour in which nobody needs "
        "it.</p>",
    ),
    ("wow_fact", {"claim": "massage-acute-option"}),
    ("heading", {"text": "Getting up", "level": "h2", "symbol": "foot"}),
    (
        "text",
        "<p>Lie still for a minute. Roll onto your side, sit, and wait until your head’s clear "
        "before you stand. Tell us what you’d change. If you’re sleepy, sit a while before you "
        'drive. <a href="article:between-sessions">Between sessions</a> has small things for the '
        "days that follow.</p>"
        "<p><b>Keep half an hour more than the minutes you book.</b> For 60 minutes at 10:00, "
        "leave your diary open until 11:30.</p>",
    ),
    (
        "questions",
        {
            "heading": "Small worries",
            "questions": [
                {
                    "question": "Do I have to make conversation?",
                    "answer": "<p>No. Now and then we ask about the pressure; the rest is "
                    "yours.</p>",
                },
                {
                    "question": "What if I fall asleep?",
                    "answer": "<p>Then you sleep. We keep to what we agreed, and wake you gently "
                    "when it’s time.</p>",
                },
                {
                    "question": "Do unshaven legs or rough feet matter?",
                    "answer": "<p>Not in the least. Broken or infected skin does: show us, and we "
                    "leave that place alone or suggest another day.</p>",
                },
            ],
        },
    ),
    (
        "contact_call",
        {
            "heading": "Ready, or still wondering?",
            "text": "Send us a few times that suit you, or ask what this page left out.",
            "channels": ["whatsapp", "call", "enquiry"],
            "whatsapp_text": "Hi Palms of Grace, it would be my first visit. Which times do you "
            "have?",
        },
    ),
]
