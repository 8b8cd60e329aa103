"""Four muscles often blamed for back pain, each beside the contested claim made about it."""

SLUG = "the-other-usual-suspects"
TITLE = "The other usual suspects"
LISTING_TITLE = "Four muscles that get the blame"
STANDFIRST = (
    "Piriformis, hip flexors, hamstrings, quadratus lumborum: four muscles that get the blame for "
    "sore backs, and how the case against each one stands."
)
SUMMARY = (
    "Piriformis, hip flexors, hamstrings, quadratus lumborum: how the case against each one stands."
)
DESCRIPTION = (
    "Piriformis, hip flexors, hamstrings and quadratus lumborum: what they do, and how good the "
    "evidence is that they make a back sore."
)
TOPICS = ["lower-back"]
AREAS = ["lower-back", "glutes", "hips", "hamstrings"]
HERO = "leaf-shadow-square"
HERO_CAPTION = "A shadow isn’t proof."
RELATED = ["lower-back-massage-guide", "glutes-and-your-lower-back", "when-to-see-a-doctor-first"]

BODY = [
    (
        "text",
        '<p>Once the <a href="article:glutes-and-your-lower-back">glutes</a> have been questioned, '
        "four more muscles tend to be brought in. Each does an honest job close to the spine. "
        "Each also has a story told about it that’s better than the evidence.</p>"
        "<p><b>All four are welcome in your massage; many people enjoy it.</b> That it’s "
        "the reason for your pain, we can’t know. Here’s the job, the story, "
        "the grade.</p>",
    ),
    ("heading", {"text": "Piriformis", "level": "h2", "symbol": "leaf"}),
    (
        "text",
        "<p>Deep in the buttock, under the big glute, from the flat bone at the base of the spine "
        "to the top of the thigh. It turns your leg outwards. The sciatic nerve, as thick as a "
        "finger in places, usually slips out just below.</p>",
    ),
    ("wow_fact", {"claim": "piriformis-sciatic"}),
    (
        "text",
        "<p>Pain down the leg has more than one possible cause, and it wants a proper look before "
        "it wants a massage.</p>",
    ),
    ("wow_fact", {"claim": "massage-cures-sciatica"}),
    ("heading", {"text": "Hip flexors", "level": "h2", "symbol": "sun"}),
    (
        "text",
        "<p>The iliopsoas is two muscles that meet: one from the sides of the lumbar spine, one "
        "from the bowl of the pelvis. Together they cross the front of the hip and lift your knee "
        "over a puddle.</p>"
        "<p>The story: we sit, they shorten, they drag the back forward until it hurts. It sounds "
        "so reasonable that somebody followed 600 young men to check.</p>",
    ),
    ("wow_fact", {"claim": "tight-hip-flexors"}),
    (
        "text",
        "<p>We work on the front of the thigh and the outer edge of the hip, and leave the belly in "
        "peace.</p>",
    ),
    ("heading", {"text": "Hamstrings", "level": "h2", "symbol": "drop"}),
    (
        "text",
        "<p>Three muscles, from the sitting bones to below the knee. They bend the knee and help "
        "the glutes straighten the hip. Since they’re tied to the underside of the pelvis, the "
        "thinking goes, short ones must tug on the back.</p>",
    ),
    ("wow_fact", {"claim": "tight-hamstrings"}),
    (
        "text",
        "<p>If your shoelaces seem further away than they used to, long strokes here can "
        "feel wonderful. Expect a looser feeling that fades, and go for a walk while it lasts.</p>",
    ),
    ("heading", {"text": "Quadratus lumborum", "level": "h2", "symbol": "spine"}),
    (
        "text",
        "<p>QL to its friends: a flat muscle on each side of the lumbar spine, between the lowest "
        "rib and the rim of the pelvis. It bends you sideways and steadies you when you carry a "
        "full bucket in one hand. The kidneys live next door, so our pressure here stays broad and "
        "moderate.</p>",
    ),
    ("wow_fact", {"claim": "quadratus-lumborum-cause"}),
    ("heading", {"text": "The verdict", "level": "h2", "symbol": "hands"}),
    (
        "text",
        '<p>Not proven, all four. In a <a href="service:lower-back-massage">lower-back massage</a> '
        "we choose among them with you, by what you tell us and what feels tight. If it’s mostly "
        'hips and buttocks, a <a href="service:glute-and-hip-massage">glute and hip massage</a> '
        "gives them longer.</p>",
    ),
    (
        "safety_note",
        {
            "urgency": "see_doctor",
            "text": "<p>New pain down a leg: have it seen before you book. Numbness between the "
            "legs, trouble with bladder or bowel, or both legs affected: that’s an emergency, "
            'call 10177 or 112. <a href="article:when-to-see-a-doctor-first">The full list</a></p>',
        },
    ),
    (
        "questions",
        {
            "heading": "Often asked",
            "questions": [
                {
                    "question": "Can you tell which muscle is behind my pain?",
                    "answer": "<p>No. We can find where you’re tender, which is useful for the "
                    "massage. The cause is a medical question.</p>",
                },
                {
                    "question": "Should I stretch my hip flexors?",
                    "answer": "<p>If it feels good, enjoy it. There’s little reason to push through "
                    "one that hurts.</p>",
                },
            ],
        },
    ),
    (
        "contact_call",
        {
            "heading": "Bring your own suspect in",
            "text": "Tell us where you’d like the time to go, and we’ll say what fits into an hour.",
            "channels": ["whatsapp", "call", "enquiry"],
            "whatsapp_text": "Hi Palms of Grace, I’d like to ask about the 60-minute lower-back "
            "massage and what it can include.",
        },
    ),
]
