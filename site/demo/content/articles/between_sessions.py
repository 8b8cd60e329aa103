"""Small habits for the days without massage, each with no more promise than its claim."""

SLUG = "between-sessions"
TITLE = "Between sessions"
STANDFIRST = (
    "A week has 168 hours, and you’ll spend one of them on our table. Here’s something small for "
    "a few of the others."
)
SUMMARY = "Walking, a ball under the foot, kinder chairs: small things for the other 167 hours."
DESCRIPTION = (
    "Small habits for the days between massages: walking, a ball under the foot, desk breaks and "
    "work for the glutes."
)
TOPICS = ["looking-after-yourself"]
AREAS = ["lower-back", "glutes", "hips", "hamstrings", "feet"]
HERO = "palm-fronds"
HERO_CAPTION = ""
RELATED = ["feet-and-your-back", "glutes-and-your-lower-back", "what-happens-in-a-session"]

BODY = [
    (
        "text",
        "<p>You don’t need a programme, a mat or an app. Pick one thing, try it for a week, and "
        "keep it if you like it. If your back’s sore just now, start with the kindest fact we "
        "have:</p>",
    ),
    ("wow_fact", {"claim": "back-pain-usually-eases"}),
    ("heading", {"text": "Walk", "level": "h2", "symbol": "sun"}),
    (
        "text",
        "<p>It’s free, it needs no kit, and you can stop at any gate. Begin with a distance that "
        "feels almost too easy and add a little when you’re ready. Swing your arms. On a sore day "
        "two short walks can suit you better than one long one.</p>"
        "<p>If it’s been months, <b>exercise comes before us.</b> A physiotherapist can help you "
        "choose the kind.</p>",
    ),
    ("wow_fact", {"claim": "massage-chronic-part-of-care"}),
    ("heading", {"text": "Roll a ball under your foot", "level": "h2", "symbol": "foot"}),
    (
        "text",
        "<p>Sit, shoes off, one foot on an old tennis ball. Heel to toes and back for a minute, "
        "slowly; pause where it’s tender, take a breath, carry on. Change feet. Put the ball away "
        "before you stand up, and notice how the floor feels.</p>"
        "<p>Some say this loosens the hamstrings and the back. One small study tried it.</p>",
    ),
    ("wow_fact", {"claim": "ball-under-foot"}),
    (
        "text",
        "<p><b>So do it because your feet enjoy it.</b> If they do, a "
        '<a href="service:feet-and-calves-massage">feet and calves massage</a> gives them longer, '
        'and <a href="article:feet-and-your-back">Feet and your back</a> has the rest of the '
        "story. Leave it out if the skin is broken, or the foot is numb, injured or swollen.</p>",
    ),
    ("heading", {"text": "Fidget", "level": "h2", "symbol": "leaf"}),
    (
        "text",
        "<p>We know of no chair, and no way of sitting, that’s been shown to keep a back from "
        "hurting. This is comfort, then, not science:</p>"
        "<ul><li><b>Move before you must.</b> Take a call standing. Fetch the water yourself.</li>"
        "<li>Both feet on the floor, or on a box if the chair is high.</li>"
        "<li>Bring the screen to you, so you needn’t go to it.</li>"
        "<li>On a long drive, stop and walk round the car. Kick a tyre if people are "
        "watching.</li>"
        "</ul>",
    ),
    ("heading", {"text": "Give your glutes a job", "level": "h2", "symbol": "hands"}),
    (
        "text",
        "<p>They hold your pelvis level when you walk and stand. How they get on with your back is "
        'in <a href="article:glutes-and-your-lower-back">Glutes and your lower back</a>; these come '
        "without a promise:</p>",
    ),
    (
        "checklist",
        {
            "heading": "Habits that fit into a day",
            "items": [
                "Get up from a chair without your hands, and sit down just as slowly.",
                "Climb stairs one step at a time, pressing through the heel.",
                "Stand on one leg while the kettle boils, a hand on the counter.",
                "Take the hill when there’s one on your way.",
            ],
        },
    ),
    (
        "text",
        "<p>If any of this brings on pain, stop. If the pain’s no better after about six weeks, or "
        "comes with a sign listed in "
        '<a href="article:when-to-see-a-doctor-first">When to see a doctor first</a>, have it '
        "looked at before you do more.</p>",
    ),
    (
        "contact_call",
        {
            "heading": "And the 168th hour?",
            "text": "That one’s ours. Send us a time or two.",
            "channels": ["whatsapp", "call", "enquiry"],
            "whatsapp_text": "Hi Palms of Grace, I’d like to book my next massage.",
        },
    ),
]
