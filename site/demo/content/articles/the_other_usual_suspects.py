"""Four muscles often blamed for back pain, each beside the contested claim made about it."""

SLUG = "the-other-usual-suspects"
TITLE = "The other usual suspects"
STANDFIRST = (
    "Piriformis, hip flexors, hamstrings, quadratus lumborum: four muscles that are often blamed "
    "for a sore back, and how strong the case against each one is."
)
SUMMARY = (
    "Four muscles often blamed for a sore back, what each one does, and how well the blame stands "
    "up when you look at the evidence."
)
DESCRIPTION = (
    "Piriformis, hip flexors, hamstrings and quadratus lumborum: what they do, and how good the "
    "evidence is that they make a back sore."
)
TOPICS = ["lower-back", "glutes-and-hips"]
AREAS = ["lower-back", "glutes", "hips", "hamstrings"]
HERO = "raked-sand"
HERO_CAPTION = "Illustration: raked sand. The rings run on past the stones that started them."
RELATED = ["lower-back-massage-guide", "glutes-and-your-lower-back", "when-to-see-a-doctor-first"]

BODY = [
    (
        "text",
        '<p>Once the <a href="article:glutes-and-your-lower-back">glutes</a> have had their '
        "turn, four other muscles tend to be named when a lower back is sore. Each has a real job "
        "close to the spine or the pelvis. Each also has a story told about it that goes further "
        "than the research does.</p>"
        "<p><b>Any of the four may have a place in your massage, because many people enjoy it and "
        "feel looser afterwards.</b> We do not claim to know that one of them is the reason for "
        "your pain. Below you will find what each muscle does, followed by the story and its "
        "grade.</p>",
    ),
    ("heading", {"text": "Piriformis", "level": "h2", "symbol": "leaf"}),
    (
        "text",
        "<p>The piriformis lies deep in the buttock, underneath the gluteus maximus. It runs from "
        "the sacrum, the flat bone at the base of the spine, to the top of the thigh bone, and "
        "turns the leg outwards. The sciatic nerve, as thick as a finger in places, usually passes "
        "just below it.</p>"
        "<p>Piriformis and its neighbours can press on or irritate that nerve. Doctors call this "
        "deep gluteal syndrome. <b>How often it happens is disputed, and no single test settles "
        "it.</b></p>",
    ),
    ("wow_fact", {"claim": "piriformis-sciatic"}),
    (
        "text",
        "<p>In some people part of the nerve passes through the muscle. You may hear this offered "
        "as the explanation for pain down the leg. The numbers do not bear it out.</p>",
    ),
    ("wow_fact", {"claim": "piriformis-variant"}),
    ("heading", {"text": "If the pain runs down your leg", "level": "h3", "symbol": ""}),
    (
        "text",
        "<p>Sciatica is a word for pain along the sciatic nerve, and it has more than one possible "
        "cause. See a doctor or physiotherapist to find out about yours. We make no promise about "
        "it, and the next card says why.</p>",
    ),
    ("wow_fact", {"claim": "massage-cures-sciatica"}),
    (
        "what_this_means",
        {
            "text": "<p>A slow massage of the buttock may be pleasant and may leave the area "
            "feeling easier for a while. <b>If pressing there sends a sharp or tingling feeling "
            "down your leg, tell us and we stop.</b></p>"
        },
    ),
    ("heading", {"text": "Hip flexors", "level": "h2", "symbol": "sun"}),
    (
        "text",
        "<p>The iliopsoas is two muscles that meet. The psoas begins on the sides of the lumbar "
        "spine, the iliacus inside the bowl of the pelvis, and together they cross the front of "
        "the hip to the thigh. They lift your knee when you step over a puddle.</p>"
        "<p>The story goes like this: we sit, the hip flexors shorten, and they drag the lower "
        "back forward until it hurts. It sounds reasonable. About 600 conscripts were followed for "
        "four years to see whether tight muscles went with back pain.</p>",
    ),
    ("wow_fact", {"claim": "tight-hip-flexors"}),
    (
        "text",
        "<p>We usually work on the front of the thigh and the upper edge of the hip, where touch "
        "is easy to accept. Pressing deep into the belly to reach the psoas is uncomfortable for "
        "many people, and we leave it out. A walk after a day of sitting is still a kindness to "
        "your hips, whatever the study found.</p>",
    ),
    ("heading", {"text": "Hamstrings", "level": "h2", "symbol": "drop"}),
    (
        "text",
        "<p>Three muscles make up the hamstrings. They start at the sitting bones and end below "
        "the knee, bending the knee and helping the glutes to straighten the hip. Because they "
        "are fixed to the underside of the pelvis, people reason that short hamstrings must tug "
        "on the back.</p>"
        "<p><b>Where many studies have been put together, the link is very small or cannot be "
        "judged at all.</b></p>",
    ),
    ("wow_fact", {"claim": "tight-hamstrings"}),
    (
        "text",
        "<p>If bending to tie your shoes feels tight behind the thighs, long strokes there can "
        "feel very good. Expect a looser feeling that fades, and keep moving to make use of it "
        "while it lasts.</p>",
    ),
    ("heading", {"text": "Quadratus lumborum", "level": "h2", "symbol": "spine"}),
    (
        "text",
        "<p>This one is often shortened to QL. It is a flat muscle on each side of the lumbar "
        "spine, filling the space between the lowest rib and the rim of the pelvis. It bends you "
        "sideways and helps to steady you when you carry a full bucket in one hand.</p>"
        "<p>So far this is textbook anatomy. Then comes the story that the QL is the hidden cause "
        "of most back pain. That is an opinion.</p>",
    ),
    ("wow_fact", {"claim": "quadratus-lumborum-cause"}),
    (
        "text",
        "<p>We like to work on the QL with you lying on your side, a pillow under the waist. The "
        "kidneys are near and the lowest ribs end here, so the pressure is broad and moderate.</p>",
    ),
    ("heading", {"text": "What we do with all this", "level": "h2", "symbol": "hands"}),
    (
        "text",
        '<p>In a <a href="service:lower-back-massage">lower-back massage</a> there is '
        "seldom time for all four. We choose with you, by what you tell us and what feels tight. "
        "If hips and buttocks are your main complaint, a "
        '<a href="service:glute-and-hip-massage">glute and hip massage</a> gives them more time. '
        "The whole session is described in our "
        '<a href="article:lower-back-massage-guide">lower-back guide</a>.</p>',
    ),
    (
        "checklist",
        {
            "heading": "Helpful things to tell us",
            "items": [
                "What you do for most of the day, and in what position.",
                "Which movement feels stiff, and which feels good.",
                "Whether a doctor or physiotherapist has looked at it, and what they asked of you.",
                "How firm you like the pressure, and where you would rather have none.",
            ],
        },
    ),
    (
        "safety_note",
        {
            "urgency": "emergency",
            "text": (
                "<p>Go to an emergency unit at once, or call 10177 (112 from a cell phone), for "
                "numbness or tingling round the genitals, buttocks or inner thighs; new trouble "
                "passing urine, or loss of bladder or bowel control; a change in sexual function; "
                "or weakness, pain or numbness in both legs. Go at once too for back pain with "
                "chest pain or after a serious accident.</p>"
            ),
        },
    ),
    (
        "safety_note",
        {
            "urgency": "see_doctor",
            "text": "<p>New pain down the leg should be seen by a doctor before you book. "
            '<a href="article:when-to-see-a-doctor-first">When to see a doctor first</a> has the '
            "full list.</p>",
        },
    ),
    (
        "summary",
        {
            "points": [
                "The piriformis can irritate the sciatic nerve; nobody agrees how often.",
                "Tight hip flexors and hamstrings are blamed more than the evidence allows.",
                "The QL bends you sideways. That it is the main culprit is opinion.",
                "Massage of these muscles may feel good and ease you for a while.",
            ]
        },
    ),
    (
        "questions",
        {
            "heading": "Often asked",
            "questions": [
                {
                    "question": "Can you tell which muscle is behind my pain?",
                    "answer": "<p>No. We can find where you are tender, which is useful for the "
                    "massage. The cause is a question for a doctor or physiotherapist.</p>",
                },
                {
                    "question": "Should I stretch my hip flexors?",
                    "answer": "<p>If a stretch feels good, enjoy it. There is little reason to "
                    "push through a stretch that hurts.</p>",
                },
            ],
        },
    ),
    (
        "contact_call",
        {
            "heading": "Talk to us about your session",
            "text": "We are happy to say which areas an hour can cover.",
            "channels": ["whatsapp", "call", "enquiry"],
            "whatsapp_text": "Hi Palms of Grace, I would like to ask about the 60-minute "
            "lower-back massage and what it can include.",
        },
    ),
]
