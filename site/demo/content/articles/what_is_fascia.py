"""What fascia is, and how far six well-known statements about it hold."""

SLUG = "what-is-fascia"
TITLE = "What is fascia?"
STANDFIRST = (
    "Fascia is the thin, strong tissue that wraps your muscles and ties them to their neighbours. "
    "A good deal is said about it, and only part of that stands up when you look for the source."
)
SUMMARY = (
    "The web that wraps and joins your muscles: what is known about it, what is still argued "
    "over, and one famous number we do not use."
)
DESCRIPTION = (
    "What fascia is, whether it can hurt, whether massage can change it, and how well each claim "
    "is supported."
)
TOPICS = ["fascia", "your-session"]
AREAS = ["lower-back", "upper-back", "hamstrings", "feet"]
HERO = "fascia-fibres"
HERO_CAPTION = "Illustration: an imagined web of fibres, made for this page."
RELATED = ["feet-and-your-back", "how-firm-should-it-be", "lower-back-massage-guide"]

BODY = [
    (
        "text",
        (
            "<p>Peel a naartjie and look at the white web around the segments. It is easy to "
            "overlook, and it runs through the whole fruit. <b>Fascia is your body's version of "
            "that web</b>: connective tissue that wraps each muscle, keeps it apart from the next "
            "one, and joins muscle to bone and skin.</p>"
            "<p>People who give massages are fond of fascia, and fondness has led to some large "
            "claims. This article takes six of them and says how far each one holds.</p>"
        ),
    ),
    ("heading", {"text": "One web, many thicknesses", "level": "h2", "symbol": "web"}),
    (
        "text",
        (
            "<p>In some places fascia is a film you could almost see through. In others it is a "
            "tough sheet. These three come up often when we talk about backs and legs:</p>"
            "<ul><li><b>the plantar fascia</b>, the band under the sole, running from the heel "
            "towards the toes;</li>"
            "<li><b>the fascia lata</b>, a long sleeve around the thigh;</li>"
            "<li><b>the thoracolumbar fascia</b>, a broad sheet across the lower back, where "
            "muscles of the trunk and hips meet.</li>"
            "</ul>"
        ),
    ),
    ("heading", {"text": "Does a pull travel along it?", "level": "h2", "symbol": "spine"}),
    (
        "text",
        (
            "<p>Seen from behind, you can trace a line from the sole of the foot up the calf and "
            "hamstrings, over the pelvis and along the back. It is called the posterior chain, or "
            "the superficial back line. <b>Some neighbours on that line do seem to pass tension "
            "to each other.</b> Most of this was found by dissection, which cannot show what a "
            "living person feels.</p>"
        ),
    ),
    ("wow_fact", {"claim": "posterior-chain"}),
    (
        "text",
        (
            "<p>So when a session for your back includes your feet, the reason is modest: they "
            "lie on the same line, and many people enjoy it. Whether it eases a sore back is an "
            'open question, which we look at in <a href="article:feet-and-your-back">feet and '
            "your back</a>.</p>"
        ),
    ),
    (
        "picture",
        {
            "image": "stones-spine",
            "alt": "Smooth pale stones, one of them dark, laid in a gentle curved line on plaster "
            "like the vertebrae of a spine.",
            "caption": "Illustration: each stone touches its neighbours. How far a pull carries "
            "beyond them is harder to say.",
        },
    ),
    ("heading", {"text": "Fascia can hurt", "level": "h2", "symbol": "drop"}),
    (
        "text",
        (
            "<p>It is easy to think of fascia as packing material. <b>In fact it has nerves of "
            "its own, and it can be a source of pain.</b></p>"
        ),
    ),
    ("wow_fact", {"claim": "fascia-has-nerves"}),
    ("heading", {"text": "Two numbers to handle with care", "level": "h2", "symbol": "stone"}),
    (
        "text",
        (
            "<p>The first is 250 million: the nerve endings said to make fascia our richest sense "
            "organ.</p>"
        ),
    ),
    ("wow_fact", {"claim": "fascia-250-million"}),
    (
        "text",
        (
            "<p>The second says that fascia has six times as many nerve endings as something "
            "else. What the something else is depends on the page you read. <b>You will not see "
            "this number used as a fact on our site.</b></p>"
        ),
    ),
    ("wow_fact", {"claim": "fascia-six-times"}),
    ("heading", {"text": "Can hands change it?", "level": "h2", "symbol": "hands"}),
    (
        "text",
        (
            "<p>You may have been told that massage stretches your fascia. Whether hands are "
            "strong enough for that is disputed. <b>We say that an area feels looser</b>, because "
            "you are the one who can tell.</p>"
        ),
    ),
    ("wow_fact", {"claim": "massage-stretches-fascia"}),
    (
        "text",
        (
            "<p>Myofascial release is the usual name for slow, sustained pressure with a gentle "
            "stretch. It has been tested in people with long-lasting back pain. The trials were "
            "few.</p>"
        ),
    ),
    ("wow_fact", {"claim": "myofascial-release-chronic"}),
    (
        "what_this_means",
        {
            "text": '<p>Choose a <a href="service:fascia-massage">fascia massage</a> because '
            "slow, patient work appeals to you. If your back has been sore for months, "
            "think of it as one comfort alongside exercise, normal activity and your "
            "doctor's advice.</p>"
        },
    ),
    ("heading", {"text": "The six statements side by side", "level": "h2", "symbol": "leaf"}),
    (
        "table",
        {
            "table_caption": "What is said about fascia, and what we say",
            "first_row_is_table_header": True,
            "first_col_is_header": True,
            "data": [
                ["What is said", "What we say"],
                ["It has nerves and can hurt", "Yes, and it differs by region"],
                [
                    "A pull travels along the back line",
                    "Perhaps between some neighbours; what it means for pain is open",
                ],
                ["It has 250 million nerve endings", "An estimate by Grunwald and Schleip"],
                [
                    "It has six times as many nerve endings",
                    "We found no source, so we leave it out",
                ],
                ["Massage stretches it", "The area may feel looser"],
                ["Myofascial release helps lasting back pain", "Small gains in a few trials"],
            ],
        },
    ),
    (
        "questions",
        {
            "heading": "Questions people ask",
            "questions": [
                {
                    "question": "Can you feel which layer is tight?",
                    "answer": "<p>Hands notice a place that is firm, warm or tender. We would not "
                    "claim to know which layer it lies in, or why it is there.</p>",
                },
                {
                    "question": "Does fascia work have to hurt?",
                    "answer": "<p>No. It is slow, and you set the strength. "
                    '<a href="article:how-firm-should-it-be">How firm should it be?</a> '
                    "has words you can use.</p>",
                },
            ],
        },
    ),
    (
        "contact_call",
        {
            "heading": "Curious about slow work?",
            "text": "Ask us what a fascia massage is like, or find a time to try one.",
            "channels": ["whatsapp", "call", "enquiry"],
            "whatsapp_text": "Hi Palms of Grace, I'd like to ask about a fascia massage.",
        },
    ),
]
