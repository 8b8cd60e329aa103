"""What fascia is, and how far five well-known statements about it hold."""

SLUG = "what-is-fascia"
TITLE = "What is fascia?"
STANDFIRST = (
    "The thin, strong tissue that wraps your muscles and ties them to their neighbours. A great "
    "deal is said about it. Some of it is even true."
)
SUMMARY = "The web that wraps your muscles, and one famous number we couldn’t find."
DESCRIPTION = (
    "What fascia is, whether it can hurt, whether massage can change it, and how well each claim "
    "is supported."
)
TOPICS = ["fascia"]
AREAS = ["lower-back", "upper-back", "hamstrings", "feet"]
HERO = "fascia-fibres"
HERO_CAPTION = "An imagined web. Yours is tidier."
RELATED = ["feet-and-your-back", "how-firm-should-it-be", "lower-back-massage-guide"]

BODY = [
    (
        "text",
        "<p>Peel a naartjie and look at the white web round the segments. It’s easy to overlook, "
        "and it runs through the whole fruit. <b>Fascia is your version of that web</b>: "
        "connective tissue that wraps each muscle, keeps it apart from the next, and joins muscle "
        "to bone and skin.</p>"
        "<p>People who give massages are fond of fascia, and fond people exaggerate. So here are "
        "five things that get said about it, and how far each one holds. (For a sixth, that your "
        'sole tugs at your spine, see <a href="article:feet-and-your-back">Feet and your '
        "back</a>.)</p>",
    ),
    ("heading", {"text": "One web, many thicknesses", "level": "h2", "symbol": "web"}),
    (
        "text",
        "<p>In places it’s a film you could almost see through; in others, a tough sheet. Three "
        "names come up often on our table:</p>"
        "<ul><li><b>plantar fascia</b>, the band under the sole, from heel to toes;</li>"
        "<li><b>fascia lata</b>, the long sleeve round the thigh;</li>"
        "<li><b>thoracolumbar fascia</b>, the broad sheet over the lower back, where muscles of "
        "trunk and hips meet.</li>"
        "</ul>",
    ),
    ("heading", {"text": "It can hurt", "level": "h2", "symbol": "drop"}),
    ("text", "<p>It looks like packing material. It isn’t.</p>"),
    ("wow_fact", {"claim": "fascia-has-nerves"}),
    ("heading", {"text": "Two numbers to hold with tongs", "level": "h2", "symbol": "stone"}),
    (
        "text",
        "<p>The first is 250 million, the nerve endings said to make fascia our richest sense "
        "organ. It’s somebody’s estimate, and we give it only with their names.</p>",
    ),
    ("wow_fact", {"claim": "fascia-250-million"}),
    ("text", "<p>The second has been round the internet so often that it’s lost its papers.</p>"),
    ("wow_fact", {"claim": "fascia-six-times"}),
    ("heading", {"text": "Can hands change it?", "level": "h2", "symbol": "hands"}),
    (
        "text",
        "<p>Whether hands are strong enough to stretch it is disputed. <b>We say an area feels "
        "looser</b>, because you’re the one who can tell.</p>",
    ),
    ("wow_fact", {"claim": "massage-stretches-fascia"}),
    (
        "text",
        "<p>Myofascial release is the usual name for slow, sustained pressure with a gentle "
        "stretch. A handful of trials have tried it on backs that had been sore for a long "
        "time.</p>",
    ),
    ("wow_fact", {"claim": "myofascial-release-chronic"}),
    (
        "text",
        '<p>So book a <a href="service:fascia-massage">fascia massage</a> because slow, patient '
        "work appeals to you. If your back’s been sore for months, think of it as one comfort "
        "alongside exercise and ordinary life.</p>",
    ),
    (
        "questions",
        {
            "heading": "Two good questions",
            "questions": [
                {
                    "question": "Can you feel which layer is tight?",
                    "answer": "<p>Hands notice a place that’s firm, warm or tender. Which layer "
                    "it’s in, or why, we wouldn’t claim to know.</p>",
                },
                {
                    "question": "Does fascia work have to hurt?",
                    "answer": "<p>No. It’s slow, and you set the strength. "
                    '<a href="article:how-firm-should-it-be">How firm should it be?</a> has words '
                    "you can use.</p>",
                },
            ],
        },
    ),
    (
        "contact_call",
        {
            "heading": "Curious about slow work?",
            "text": "Ask us what it’s like, or come and find out.",
            "channels": ["whatsapp", "call", "enquiry"],
            "whatsapp_text": "Hi Palms of Grace, I’d like to ask about a fascia massage.",
        },
    ),
]
