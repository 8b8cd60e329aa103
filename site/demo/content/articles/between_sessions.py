"""Small habits for the days without massage, each with no more promise than its claim."""

SLUG = "between-sessions"
TITLE = "Between sessions"
STANDFIRST = (
    "A week has 168 hours, and you may spend one of them on a massage table. Here are small, "
    "pleasant things to do with a few of the others."
)
SUMMARY = (
    "Walking, a ball under the foot, kinder chairs and busier glutes: small habits for the days "
    "between massages, and how much is known about each."
)
DESCRIPTION = (
    "Small habits for the days between massages: walking, a ball under the foot, desk breaks and "
    "work for the glutes."
)
TOPICS = ["looking-after-yourself", "feet-and-calves", "glutes-and-hips"]
AREAS = ["lower-back", "glutes", "hips", "hamstrings", "feet"]
HERO = "palm-fronds"
HERO_CAPTION = "Illustration: palm fronds against a lime-washed wall."
RELATED = ["feet-and-your-back", "glutes-and-your-lower-back", "what-happens-in-a-session"]

BODY = [
    (
        "text",
        (
            "<p>You do not need a programme. Pick one idea from this page, try it for a week, and "
            "keep it if you like it. If your back is sore just now, begin with the kindest fact "
            "we have:</p>"
        ),
    ),
    ("wow_fact", {"claim": "back-pain-usually-eases"}),
    ("heading", {"text": "Keep moving, and walk", "level": "h2", "symbol": "sun"}),
    (
        "text",
        (
            "<p>Walking costs nothing, needs no kit and can be stopped at any gate. Start with a "
            "distance that feels almost too easy, and add a little when you are ready. Swing your "
            "arms. On a sore day, two short walks may suit you better than one long one.</p>"
            "<p>If your pain has lasted for months, movement matters to how massage is used. A "
            "British guideline, for one, considers massage only as part of a package that "
            "includes exercise. <b>Massage can keep your exercise company; it does not replace "
            "it.</b> A doctor or physiotherapist can help you choose exercise that suits you.</p>"
        ),
    ),
    ("wow_fact", {"claim": "massage-chronic-part-of-care"}),
    ("heading", {"text": "A ball under the foot", "level": "h2", "symbol": "foot"}),
    (
        "picture",
        {
            "image": "foot-roller",
            "alt": "A ridged wooden foot roller and a smooth green massage ball on cream linen.",
            "caption": "Illustration: a foot roller and a ball. An old tennis ball does as well.",
        },
    ),
    (
        "steps",
        {
            "heading": "A minute a side",
            "steps": [
                {"title": "Sit down", "text": "Take your shoes off and put one foot on the ball."},
                {
                    "title": "Roll slowly",
                    "text": "Go from heel to toes and back, as softly or firmly as is pleasant.",
                },
                {
                    "title": "Pause where it is tender",
                    "text": "Rest there for a breath or two, then carry on.",
                },
                {
                    "title": "Change feet",
                    "text": "Then put the ball away, stand up and notice how the floor feels.",
                },
            ],
        },
    ),
    (
        "text",
        (
            "<p>You may have heard that this loosens the hamstrings and the back. One small trial "
            "looked into it.</p>"
        ),
    ),
    ("wow_fact", {"claim": "ball-under-foot"}),
    (
        "text",
        (
            "<p><b>Do it because your feet enjoy it.</b> If they do, a <a "
            'href="service:feet-and-calves-massage">feet and calves massage</a> gives them '
            'longer, and <a href="article:feet-and-your-back">feet and your back</a> says more '
            "about the link.</p>"
        ),
    ),
    ("wow_fact", {"claim": "remote-release-pooled"}),
    (
        "safety_note",
        {
            "urgency": "take_care",
            "text": "<p>Leave the ball alone if the skin is broken, or the foot is numb, injured "
            "or swollen. Keep a rolling ball for when you are sitting, so that it cannot "
            "slip from under you. If any idea on this page brings on pain, stop.</p>",
        },
    ),
    ("heading", {"text": "Chairs and desks", "level": "h2", "symbol": "leaf"}),
    (
        "text",
        (
            "<p>We have no checked claim that one chair, or one way of sitting, keeps a back from "
            "hurting. What follows is about comfort.</p>"
            "<ul><li><b>Change before you must.</b> Cross the room, take a call standing, fetch "
            "the water yourself.</li>"
            "<li>Let both feet reach the floor, or a box if the chair is high.</li>"
            "<li>Bring the screen and the keyboard to you, so that you need not lean.</li>"
            "<li>On a long drive, stop now and then and walk round the car.</li>"
            "</ul>"
        ),
    ),
    (
        "table",
        {
            "table_caption": "One easy working day",
            "first_row_is_table_header": True,
            "first_col_is_header": True,
            "data": [
                ["Time", "Something small"],
                ["07:30", "Walk round the block before the day begins"],
                ["10:30", "Stand for one phone call"],
                ["13:00", "Take the stairs back from lunch"],
                ["15:30", "Sit and stand five times, slowly"],
                ["20:30", "A ball under each foot, then a few slow breaths"],
            ],
        },
    ),
    ("heading", {"text": "Give your glutes something to do", "level": "h2", "symbol": "hands"}),
    (
        "text",
        (
            "<p>Your glutes help to steady the pelvis when you walk and stand. In one review of "
            "studies one of them, the gluteus medius, tended to be weaker in people with back "
            "pain. The evidence is weak and <b>which comes first is not known</b>, so these "
            "habits come without a promise.</p>"
        ),
    ),
    ("wow_fact", {"claim": "glute-medius-link"}),
    (
        "checklist",
        {
            "heading": "Habits that fit into a day",
            "items": [
                "Get up from a chair without using your hands, and sit down just as slowly.",
                "Climb stairs one step at a time, pressing through the heel.",
                "Stand on one leg while the kettle boils, with a hand on the counter.",
                "Walk up a gentle hill when there is one on your way.",
            ],
        },
    ),
    (
        "text",
        (
            '<p><a href="article:glutes-and-your-lower-back">Glutes and your lower back</a> '
            "explains what these muscles do. On days when they ache from the new work, rest is a "
            "good habit too.</p>"
        ),
    ),
    (
        "what_this_means",
        {
            "text": "<p>Choose one thing small enough to do on a bad day. If your pain is no "
            "better after about six weeks, or you have a sign listed in "
            '<a href="article:when-to-see-a-doctor-first">when to see a doctor first</a>, '
            "let a doctor look before you do more.</p>"
        },
    ),
    (
        "summary",
        {
            "points": [
                "Walk a little, most days.",
                "Roll a ball under your feet for the pleasure of it.",
                "Change position often; no chair is perfect.",
                "Let stairs and chairs give your glutes some work.",
            ]
        },
    ),
    (
        "contact_call",
        {
            "heading": "And for the other hour",
            "text": "When a massage would suit your week, send us a time or two.",
            "channels": ["whatsapp", "call", "enquiry"],
            "whatsapp_text": "Hi Palms of Grace, I'd like to book my next massage.",
        },
    ),
]
