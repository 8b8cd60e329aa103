"""A first visit in order, from the message to the way home; nothing about the rooms."""

SLUG = "what-happens-in-a-session"
TITLE = "What happens in a session"
STANDFIRST = (
    "A first visit, from the WhatsApp message to the way home: what we ask, what you keep on, who "
    "decides, and how much of your day to set aside."
)
SUMMARY = (
    "A first visit step by step: the message, the talk beforehand, what you keep on, saying stop, "
    "the massage itself and the time to allow."
)
DESCRIPTION = (
    "Your first massage, step by step: booking, what you keep on, consent, the massage itself and "
    "how much time to allow."
)
TOPICS = ["your-session"]
AREAS = ["lower-back", "glutes", "hips", "hamstrings", "feet"]
HERO = "rolled-towels"
HERO_CAPTION = "Illustration: three rolled towels on a wooden bench."
RELATED = ["how-firm-should-it-be", "when-to-see-a-doctor-first", "between-sessions"]

BODY = [
    (
        "text",
        (
            "<p>It is easier to relax when you know what comes next. This is the usual order of a "
            "first visit. <b>You can change any part of it on the day</b>, before we start or "
            "halfway through.</p>"
        ),
    ),
    ("heading", {"text": "Before you come", "level": "h2", "symbol": "sun"}),
    (
        "text",
        (
            "<p>Send a WhatsApp message with the service you have in mind and two or three times "
            "that would suit you, such as Tuesday at 10:00 or Thursday at 15:30. If you cannot "
            "decide between services, say so and we will help you choose. Please leave health "
            "details out of the message; we talk about those in person.</p>"
            '<p>Before you book, read <a href="article:when-to-see-a-doctor-first">when to see a '
            "doctor first</a>. It is short, and it may save you a trip.</p>"
        ),
    ),
    (
        "checklist",
        {
            "heading": "On the day",
            "items": [
                "Leave a large meal for afterwards.",
                "Wear something easy to take off and put on again.",
                "Leave necklaces and bracelets at home.",
                "Come a few minutes early, so that nothing is rushed.",
                "Tell us in person about anything new: an illness, an injury, a medicine, a "
                "pregnancy.",
            ],
        },
    ),
    ("heading", {"text": "First we talk", "level": "h2", "symbol": "leaf"}),
    (
        "text",
        (
            "<p>You are dressed and sitting down for this part. You tell us what you would like, "
            "and which places you would rather we left alone. We ask about recent operations and "
            "injuries, blood thinners, skin trouble, pregnancy and a few other things that matter "
            "for massage. <b>If it should wait, or needs your doctor's word, we say so and do not "
            "begin.</b></p>"
            "<p>Then we agree on a plan: which areas, and roughly how firm.</p>"
        ),
    ),
    ("heading", {"text": "What you keep on", "level": "h2", "symbol": "drop"}),
    (
        "text",
        (
            "<p>You undress in private, as far as you are comfortable. Underwear stays on if you "
            "prefer it. A sheet or towel covers you throughout, and only the part being worked on "
            "is uncovered. The glutes can be massaged through the cover. Intimate areas are not "
            "part of any massage here.</p>"
            "<p>Would you rather keep your clothes on? Bring something soft and loose. Some of "
            "the work can be done through it, without oil.</p>"
        ),
    ),
    ("heading", {"text": "Yes, no and stop", "level": "h2", "symbol": "hands"}),
    (
        "text",
        (
            "<p><b>Your yes covers what we agreed and nothing more.</b> If we would like to work "
            "somewhere we had not discussed, we ask first, and a silence counts as no. You may "
            "stop the massage at any moment without giving a reason. Say “stop”, or lift a hand "
            "if you are lying face down and do not feel like talking.</p>"
        ),
    ),
    ("quote", {"text": "The plan is yours, and one word from you can change it."}),
    ("heading", {"text": "The massage itself", "level": "h2", "symbol": "spine"}),
    (
        "steps",
        {
            "heading": "A session for the back, in order",
            "steps": [
                {
                    "title": "Breath and settling",
                    "text": "A few slow breaths while a hand rests on your back. There is nothing "
                    "you need to do.",
                },
                {
                    "title": "Long, easy strokes",
                    "text": "They give you a chance to judge the pressure.",
                },
                {
                    "title": "Lower back",
                    "text": "The long muscles beside the spine, and the sides of the waist. We do "
                    "not press on the spine itself.",
                },
                {
                    "title": "Glutes and hips",
                    "text": "Slow work around the pelvis, if you agreed to it.",
                },
                {
                    "title": "Tender spots",
                    "text": "Steady pressure on places often called trigger points. You tell us "
                    "when it is enough.",
                },
                {
                    "title": "Slow holds",
                    "text": "Sustained, unhurried pressure, known as myofascial release.",
                },
                {
                    "title": "Hamstrings and feet",
                    "text": "When the way you stand and walk makes them worth including.",
                },
                {
                    "title": "Bringing it together",
                    "text": "Lighter strokes from shoulder to foot, to bring the separate parts "
                    "together. The hands come to rest, and it is quiet for a moment.",
                },
            ],
        },
    ),
    (
        "text",
        (
            "<p>The balance depends on what you book. A "
            '<a href="service:lower-back-massage">lower-back massage</a> spends longer at the '
            'waist; a <a href="service:feet-and-calves-massage">feet and calves massage</a> may '
            "not reach it at all.</p>"
            "<p>What can you expect for a sore back? Massage is among the things a doctor may "
            "suggest for back pain that began recently. The evidence for it is of low quality, so "
            "we offer care and comfort, and promise nothing beyond that.</p>"
        ),
    ),
    ("wow_fact", {"claim": "massage-acute-option"}),
    ("heading", {"text": "Getting up and going home", "level": "h2", "symbol": "foot"}),
    (
        "text",
        (
            "<p>Lie still for a minute. Roll onto your side, sit, and wait until your head feels "
            "clear before you stand. Dress in your own time. We ask how it was, and you are "
            "welcome to say what you would change.</p>"
            "<p>If you feel sleepy, sit a while before you drive. For the days that follow, "
            '<a href="article:between-sessions">between sessions</a> has small things to try.</p>'
        ),
    ),
    ("heading", {"text": "What it costs in time", "level": "h2", "symbol": "stone"}),
    (
        "table",
        {
            "table_caption": "Time to set aside for a first visit",
            "first_row_is_table_header": True,
            "first_col_is_header": True,
            "data": [
                ["Part", "Allow"],
                ["Arriving", "About 15 minutes"],
                ["Your session, with the talk before it", "The minutes shown beside the price"],
                ["Getting up and dressing", "About 15 minutes"],
            ],
        },
    ),
    (
        "text",
        (
            "<p><b>Keep half an hour more than the minutes you book.</b> For 60 minutes at 10:00, "
            "leave your diary open until 11:30. Each service page shows the minutes and the price "
            "in rand together.</p>"
        ),
    ),
    (
        "questions",
        {
            "heading": "Small worries",
            "questions": [
                {
                    "question": "Do I have to make conversation?",
                    "answer": "<p>No. Apart from a question about pressure now and then, you may "
                    "have silence.</p>",
                },
                {
                    "question": "What if I fall asleep?",
                    "answer": "<p>Then you sleep. We keep to what we agreed, and wake you gently "
                    "when it is time to turn over.</p>",
                },
                {
                    "question": "Do unshaven legs or rough feet matter?",
                    "answer": "<p>They do not. Broken or infected skin is different: show us, and "
                    "we will leave that place alone or suggest another day.</p>",
                },
            ],
        },
    ),
    (
        "contact_call",
        {
            "heading": "Ready, or still wondering?",
            "text": "Send us a few times that suit you, or ask anything this page left out.",
            "channels": ["whatsapp", "call", "enquiry"],
            "whatsapp_text": "Hi Palms of Grace, it would be my first visit. Which times do you "
            "have?",
        },
    ),
]
