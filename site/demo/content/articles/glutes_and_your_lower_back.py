"""What the three glutes do, and the honest state of the evidence on weak or "sleeping" ones."""

SLUG = "glutes-and-your-lower-back"
TITLE = "Glutes and your lower back"
STANDFIRST = (
    "Three muscles cover the back and sides of your pelvis. Here is what each one does, what "
    "studies have seen, and why we do not say that yours have gone to sleep."
)
SUMMARY = (
    "What the gluteus maximus, medius and minimus do for you, how they may be linked with a sore "
    "back, and what to make of talk about sleeping glutes."
)
DESCRIPTION = (
    "How the glutes share work with the lower back, what research can and cannot say about "
    "weak glutes, and how we massage them."
)
TOPICS = ["glutes-and-hips", "lower-back"]
AREAS = ["glutes", "hips", "lower-back"]
HERO = "hot-basalt-stones"
HERO_CAPTION = "Illustration: three basalt stones, each resting on the one below."
RELATED = ["lower-back-massage-guide", "the-other-usual-suspects", "between-sessions"]

BODY = [
    (
        "text",
        "<p>Most of us think about our glutes only when we have sat on them too long. Yet they "
        "are at work whenever you cross a room, and they share several jobs with the muscles of "
        "your lower back.</p>"
        "<p><b>This is why a session for a sore back often spends time on the buttocks and the "
        "sides of the hips.</b> If that surprises you, or makes you a little shy, read on. Nothing "
        "is done there without asking.</p>",
    ),
    ("heading", {"text": "What each one does", "level": "h2", "symbol": "stone"}),
    ("heading", {"text": "Maximus, the one you sit on", "level": "h3", "symbol": ""}),
    (
        "text",
        "<p>The gluteus maximus runs from the back of the pelvis to the thigh bone and a long band "
        "down the outside of the leg. It straightens the hip. You feel it halfway up a steep "
        "drive, or on the way out of a low car. Some of its fibres join the broad sheet of fascia "
        "across the lower back, so the two areas are neighbours in a very plain sense.</p>",
    ),
    ("heading", {"text": "Medius, at the side of the hip", "level": "h3", "symbol": ""}),
    (
        "text",
        "<p>Stand up and rest your thumbs just below the rim of the pelvis, at the sides. Now lift "
        "one foot. The firmness under the thumb on your standing side is largely the gluteus "
        "medius, holding the pelvis level. <b>It does this at every step, for as long as you "
        "walk.</b></p>",
    ),
    ("heading", {"text": "Minimus, underneath", "level": "h3", "symbol": ""}),
    (
        "text",
        "<p>The gluteus minimus lies beneath the medius and helps with the same task. Fingers "
        "cannot reach it directly. We work through the muscle above and let the pressure sink in "
        "slowly.</p>",
    ),
    ("heading", {"text": "What studies have seen", "level": "h2", "symbol": "spine"}),
    (
        "text",
        "<p>Researchers have tested the strength of the medius in people with and without back "
        "pain, and have pressed on it to count tender points.</p>",
    ),
    ("wow_fact", {"claim": "glute-medius-link"}),
    (
        "text",
        "<p>Others have measured the size of the maximus on scans. One study of women found a "
        "difference. Its authors point out that a muscle may become smaller because a sore person "
        "uses it less.</p>",
    ),
    ("wow_fact", {"claim": "glute-max-size"}),
    (
        "what_this_means",
        {
            "text": "<p>Weaker glutes and a sore lower back are often seen together. <b>Which came "
            "first is not known.</b> The pain may have led to less use, or less use may have added "
            "to the pain, or something else may lie behind both.</p>"
        },
    ),
    ("heading", {"text": "Do glutes fall asleep?", "level": "h2", "symbol": "sun"}),
    (
        "text",
        "<p>You may have been told that your glutes are asleep, or that you have “gluteal "
        "amnesia”. The name is catchy, and it can be worrying to hear.</p>",
    ),
    ("wow_fact", {"claim": "gluteal-amnesia"}),
    (
        "text",
        "<p>Much of the talk is about timing. When people lift a leg behind them, the hamstrings "
        "often start before the maximus. It turns out that this is common in people without any "
        "pain as well. Some studies find a longer delay in people with back pain; others find no "
        "difference and no fixed order.</p>"
        "<p><b>So we say “under-used” or “weaker”, and leave sleep for the night.</b> If you can "
        "climb a stair, your glutes are awake enough to help you up it.</p>",
    ),
    ("heading", {"text": "How we work on them", "level": "h2", "symbol": "hands"}),
    (
        "text",
        '<p>In a <a href="service:glute-and-hip-massage">glute and hip massage</a> these muscles '
        'get most of the hour. In a <a href="service:lower-back-massage">lower-back massage</a> '
        "they share it.</p>",
    ),
    (
        "steps",
        {
            "heading": "Slowly, and with your agreement",
            "steps": [
                {
                    "title": "We ask",
                    "text": "You tell us whether this area may be touched, and whether you would "
                    "like the sheet to stay between your skin and our hands.",
                },
                {
                    "title": "We warm the whole area",
                    "text": "A flat palm or forearm moves from the lower back over the maximus, "
                    "with even weight. You remain covered except for the part being worked on.",
                },
                {
                    "title": "We turn to the side of the hip",
                    "text": "Lying on your side with a pillow between the knees makes the medius "
                    "easier to reach.",
                },
                {
                    "title": "We wait on tender spots",
                    "text": "Pressure stays steady while you breathe. If it makes you clench, it "
                    "is too much, and we lighten it.",
                },
                {
                    "title": "We come back to the lower back",
                    "text": "Long strokes join the two areas again before you rest.",
                },
            ],
        },
    ),
    (
        "text",
        "<p>Afterwards the hips may feel looser and the first few steps easier. Some people feel a "
        "little tender the next day. <b>Massage does not make a muscle stronger.</b> For that the "
        "muscle has to work, so the days between sessions matter.</p>",
    ),
    (
        "checklist",
        {
            "heading": "Small ways to use your glutes",
            "items": [
                "Stand up from the chair without your hands, if you can do so comfortably.",
                "Take the stairs for one floor and press through the whole foot.",
                "Walk a little every day, at a pace that lets you talk.",
                "Break up a long drive or a long film with a minute on your feet.",
            ],
        },
    ),
    (
        "text",
        "<p>If you have been given exercises by a physiotherapist or doctor, those come first. You "
        'will find more gentle ideas in <a href="article:between-sessions">Between sessions</a>, '
        'and the wider picture in our <a href="article:lower-back-massage-guide">lower-back '
        "guide</a>.</p>",
    ),
    (
        "safety_note",
        {
            "urgency": "emergency",
            "text": (
                "<p>Numbness or tingling round the genitals, buttocks or inner thighs, new "
                "trouble passing urine, loss of bladder or bowel control, a change in sexual "
                "function, or weakness, pain or numbness in both legs: go to an emergency unit at "
                "once, or call 10177 (112 from a cell phone). Do the same for back pain with "
                "chest pain or after a serious accident.</p>"
            ),
        },
    ),
    (
        "safety_note",
        {
            "urgency": "see_doctor",
            "text": (
                "<p>Pain in the buttock that runs down the leg, follows a fall, is severe, new "
                "and different, worse at night or no better after about six weeks should be seen "
                "by a doctor before you book. So should any pain with fever or unexplained weight "
                "loss.</p>"
            ),
        },
    ),
    (
        "summary",
        {
            "points": [
                "The maximus straightens the hip; the medius and minimus keep the pelvis level.",
                "Weaker glutes and back pain are often seen together; why is unknown.",
                "“Sleeping glutes” is a nickname. Under-used is a fairer word.",
                "Massage may bring comfort for a while. Strength comes from use.",
            ]
        },
    ),
    (
        "questions",
        {
            "heading": "Questions people are shy to ask",
            "questions": [
                {
                    "question": "Do I have to undress completely?",
                    "answer": "<p>No. Undress only as far as you are comfortable. Underwear can "
                    "stay on, and we can work over it or over the sheet.</p>",
                },
                {
                    "question": "Can I ask you to stop?",
                    "answer": "<p>Yes, at any moment and without giving a reason.</p>",
                },
                {
                    "question": "Why is the side of my hip so tender?",
                    "answer": "<p>We cannot tell you that from the table. Many people are tender "
                    "there. If it keeps you awake or has lasted for weeks, ask a doctor.</p>",
                },
            ],
        },
    ),
    (
        "contact_call",
        {
            "heading": "Ask us about a glute and hip massage",
            "text": "If you are unsure which session suits you, a short message is enough.",
            "channels": ["whatsapp", "call", "enquiry"],
            "whatsapp_text": "Hi Palms of Grace, I would like to ask about the 60-minute glute "
            "and hip massage.",
        },
    ),
]
