"""What the three glutes do, and what the evidence says of weak or “sleeping” ones."""

SLUG = "glutes-and-your-lower-back"
TITLE = "Glutes and your lower back"
STANDFIRST = (
    "Three muscles you mostly sit on. What they do all day, what studies have seen in them, and "
    "why we won’t tell you that yours are asleep."
)
SUMMARY = (
    "What three muscles do for you all day, and what to make of the talk about sleeping glutes."
)
DESCRIPTION = (
    "How the glutes share work with the lower back, what research can and can’t say about weak "
    "glutes, and how we massage them."
)
TOPICS = ["glutes-and-hips", "lower-back"]
AREAS = ["glutes", "hips", "lower-back"]
HERO = "rolled-towels"
HERO_CAPTION = "Three of them, as promised."
RELATED = ["lower-back-massage-guide", "the-other-usual-suspects", "between-sessions"]

BODY = [
    (
        "text",
        "<p>Most of us notice our glutes only once we’ve sat on them too long. They’re more use "
        "than that. They carry you up the stairs, keep you level on the way to the fridge, and "
        "share the heavy jobs with your lower back.</p>"
        "<p><b>That’s why we ask to work there when your back is sore.</b> Ask is the word: if "
        "you’d rather not, we don’t.</p>",
    ),
    ("heading", {"text": "What each one does", "level": "h2", "symbol": "leaf"}),
    (
        "text",
        "<p><b>Maximus</b> is the cushion. It runs from the back of the pelvis to the thigh bone "
        "and straightens the hip: feel it halfway up a steep driveway. Some of its fibres join "
        "the sheet of fascia across the lower back, so the two are neighbours in the plainest "
        "sense.</p>"
        "<p><b>Medius</b> sits at the side. Stand up, put your thumbs just below the rim of the "
        "pelvis and lift one foot. What goes firm on the standing side is mostly the medius, "
        "holding you level. It does that at every step you take.</p>"
        "<p><b>Minimus</b> lies underneath and helps. No thumb reaches it directly; we sink in "
        "slowly through the muscle on top.</p>",
    ),
    ("heading", {"text": "What studies have seen", "level": "h2", "symbol": "spine"}),
    ("wow_fact", {"claim": "glute-medius-link"}),
    (
        "text",
        "<p>In other words, they keep turning up at the same parties, and <b>nobody knows who "
        "brought whom.</b></p>",
    ),
    ("heading", {"text": "Do glutes fall asleep?", "level": "h2", "symbol": "sun"}),
    (
        "text",
        "<p>It’s a catchy idea, and a slightly insulting one. Much of it is about timing: lift a "
        "leg behind you and the hamstrings often start before the big glute. But that’s common in "
        "people without a twinge as well.</p>",
    ),
    ("wow_fact", {"claim": "gluteal-amnesia"}),
    (
        "text",
        "<p>So we say “weaker” or “under-used”, and leave sleep for the night. <b>If you can climb "
        "a stair, your glutes are awake.</b></p>",
    ),
    ("heading", {"text": "How we work on them", "level": "h2", "symbol": "hands"}),
    (
        "text",
        '<p>In a <a href="service:glute-and-hip-massage">glute and hip massage</a> they get more '
        'than half the hour; in a <a href="service:lower-back-massage">lower-back massage</a> '
        "they share fifteen minutes with the hips.</p>"
        "<p>We ask first, and begin through the sheet with a flat hand. Whatever isn’t being "
        "worked on stays covered. On a tender spot the pressure holds still while you breathe; "
        "if you clench, it’s too much, and we lighten it. Long strokes lead back to the lower "
        "back before you rest.</p>"
        "<p>Some people feel a little tender the next day. And no, <b>massage doesn’t make a "
        "muscle stronger.</b> Only work does that, which is what the rest of the week is for:</p>",
    ),
    (
        "checklist",
        {
            "heading": "Small jobs for glutes",
            "items": [
                "Get out of a chair without your hands, if that’s comfortable.",
                "Take the stairs for one floor, pressing through the whole foot.",
                "Walk a little every day, slowly enough to chat.",
                "Break up a long drive with a minute on your feet.",
            ],
        },
    ),
    (
        "text",
        "<p>Exercises you’ve been given come before any of these. More in "
        '<a href="article:between-sessions">Between sessions</a>; the wider picture is in our '
        '<a href="article:lower-back-massage-guide">lower-back guide</a>.</p>',
    ),
    (
        "safety_note",
        {
            "urgency": "see_doctor",
            "text": "<p>Pain that runs down the leg, follows a fall or comes with numbness or weak "
            "legs isn’t ours to rub. Some of it is an emergency: "
            '<a href="article:when-to-see-a-doctor-first">here are the signs</a>.</p>',
        },
    ),
    (
        "questions",
        {
            "heading": "What people are shy to ask",
            "questions": [
                {
                    "question": "Do I have to undress completely?",
                    "answer": "<p>No. Underwear can stay on, and we can work over it or over the "
                    "sheet.</p>",
                },
                {
                    "question": "Can I ask you to stop?",
                    "answer": "<p>Any moment, no reason needed.</p>",
                },
                {
                    "question": "Why is the side of my hip so tender?",
                    "answer": "<p>We can’t tell you that from the table; plenty of people are "
                    "tender there. If it keeps you awake or has lasted for weeks, have it looked "
                    "at.</p>",
                },
            ],
        },
    ),
    (
        "contact_call",
        {
            "heading": "Give them their hour",
            "text": "“Glutes and hips, 60 minutes” is plenty for a first message.",
            "channels": ["whatsapp", "call", "enquiry"],
            "whatsapp_text": "Hi Palms of Grace, I’d like to ask about the 60-minute glute and hip "
            "massage.",
        },
    ),
]
