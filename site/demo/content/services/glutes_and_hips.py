"""Glute and hip massage. The session steps add up to one of its durations."""

from decimal import Decimal

from .wait_or_ask import WAIT_OR_ASK

SERVICE = {
    "slug": "glute-and-hip-massage",
    "title": "Glute and hip massage",
    "standfirst": (
        "For the strong muscles that carry you up stairs and then spend the rest of the day "
        "being sat on."
    ),
    "summary": (
        "Thorough, well-draped work on the glutes and on the front and side of the hips, for "
        "sitters, runners and anyone on their feet."
    ),
    "description": (
        "Glute and hip massage at Palms of Grace Spa: how we keep you covered, what happens, "
        "prices in rand, and when to ask a doctor first."
    ),
    "hero": "hot-basalt-stones",
    "hero_alt": (
        "Three smooth dark basalt stones stacked on folded cream linen, with two more beside "
        "them in warm side light."
    ),
    "areas": ["glutes", "hips", "lower-back", "hamstrings"],
    "prices": [
        {"minutes": 45, "price": Decimal("520.00"), "note": "Sample price"},
        {"minutes": 60, "price": Decimal("650.00"), "note": "Sample price"},
        {
            "minutes": 90,
            "price": Decimal("890.00"),
            "note": "Sample price: with time for the whole back",
        },
    ],
    "session_steps": [
        {
            "title": "We talk first",
            "text": (
                "What do you do all day, and where do you feel it? We agree which parts we work "
                "on and which we leave alone."
            ),
            "minutes": 5,
        },
        {
            "title": "Through the sheet",
            "text": "Slow pressure with flat hands, still covered, until the muscle stops bracing.",
            "minutes": 5,
        },
        {
            "title": "The glutes, layer by layer",
            "text": (
                "The big outer muscle first, then the side of the hip, then slow, steady "
                "pressure on the tender points beneath. One side at a time."
            ),
            "minutes": 20,
        },
        {
            "title": "Side and front of the hip",
            "text": (
                "You turn over. The front is worked only if you have said yes to it, and we keep "
                "to its outer edge."
            ),
            "minutes": 15,
        },
        {
            "title": "The neighbours",
            "text": "Lower back and hamstrings, with longer strokes and less pressure.",
            "minutes": 10,
        },
        {
            "title": "Let it sink in",
            "text": "The sheet goes back, our hands rest, and you take your time.",
            "minutes": 5,
        },
    ],
    "who_it_suits": (
        "<p>It may suit you if:</p>"
        "<ul>"
        "<li>you sit for most of the day, or stand for most of it</li>"
        "<li>you run, cycle, hike or play, and the sides of your hips complain afterwards</li>"
        "<li>you have had your lower back massaged and would like to see what its neighbours "
        "have to say</li>"
        "</ul>"
    ),
    "who_should_not_come": (
        "<p><b>Go to emergency care instead</b>, or call 10177 (112 from a cell phone), if you "
        "have numbness round the genitals, buttocks or inner thighs, new trouble with bladder or "
        "bowel, or weakness, pain or numbness in both legs.</p>"
        "<p><b>Ask your doctor before you book</b> if you have pain that runs down the leg, or "
        "any of this:</p>"
        "<ul>" + WAIT_OR_ASK + "</ul>"
    ),
    "aftercare": (
        "<ul>"
        "<li>Walk a little before you drive: five minutes up and down the road will do.</li>"
        "<li>If you sit for a living, stand up each hour for the rest of the day.</li>"
        "<li>You may feel a little tender for a day or two after firm work. Tell us, and next "
        "time we go lighter.</li>"
        "<li>New numbness, weakness or pain down the leg is not part of it: see a doctor.</li>"
        "</ul>"
    ),
    "whatsapp_text": (
        "Hello Palms of Grace Spa, I would like to ask about a 60-minute glute and hip massage. "
        "A day and time that would suit me: "
    ),
    "questions": [
        (
            "Do I have to undress completely?",
            (
                "No. You can keep your underwear on, or shorts, and nearly all of it can be done "
                "through the sheet. Only the part being worked on is ever uncovered."
            ),
        ),
        (
            "Are my glutes “asleep”?",
            (
                "That is a nickname, not a finding. Muscles can be weaker or under-used, and a "
                "massage does not change that: use does. What massage may do is let them feel "
                "easier for a while."
            ),
        ),
        (
            "I have sciatica. Can I come?",
            (
                "Ask your doctor first. We know of no trial that shows massage settles sciatica, "
                "so we would rather you had it looked at. If your doctor is happy, we work "
                "gently and around the sore line."
            ),
        ),
        ("May I ask you to stop?", "At any moment, for any reason or none. One word is enough."),
    ],
    "body": [
        ("heading", {"text": "The muscles you sit on", "level": "h2", "symbol": "stone"}),
        (
            "text",
            (
                "<p>There are three of them, one over the other. The <b>gluteus maximus</b> is "
                "the big one: it pushes you up stairs and out of chairs. Under its outer edge "
                "lie the <b>medius</b> and the <b>minimus</b>, which hold the pelvis level each "
                "time you stand on one leg, and that is with every step you take.</p>"
                "<p>Together they anchor the pelvis, soften the shock of your steps and help to "
                "steady the lower spine. It is honest work, and it is easily forgotten, because "
                "nobody sees it in the mirror.</p>"
            ),
        ),
        ("wow_fact", {"claim": "glute-medius-link"}),
        (
            "what_this_means",
            {
                "text": (
                    "<p>Sore backs and weak glutes are often seen together, and nobody yet knows "
                    "which comes first. Massage may make the area more comfortable. <b>Strength "
                    "comes from using it</b>: stairs, walking, and the exercises you have been "
                    "given.</p>"
                ),
            },
        ),
        ("heading", {"text": "Covered, asked and agreed", "level": "h2", "symbol": "leaf"}),
        (
            "text",
            (
                "<p>This is a part of the body that many of us are shy about, so we are careful "
                "with it. Before we begin, we agree where we work. You stay under a sheet. We "
                "uncover one side at a time, or nothing at all if you would rather have it that "
                "way: most of this massage can be done through cotton. The front of the hip we "
                "touch only after you have said yes to it.</p>"
                "<p>This is a massage for tired muscles, and it stays one. That is understood on "
                "both sides of the table.</p>"
            ),
        ),
        (
            "picture",
            {
                "image": "amber-oil-bottle",
                "alt": (
                    "An amber glass dropper bottle and a small ceramic dish of golden oil on "
                    "pale travertine, with a leaf sprig."
                ),
                "caption": "A little oil is enough. Tell us if your skin reacts to any.",
            },
        ),
        (
            "safety_note",
            {
                "urgency": "see_doctor",
                "body_area": "glutes",
                "text": (
                    "<p>Pain that runs down the leg may come from a nerve. Have it looked at "
                    'first: <a href="article:when-to-see-a-doctor-first">When to see a doctor '
                    "first</a>.</p>"
                ),
            },
        ),
        (
            "text",
            (
                "<p>The steps on this page are for 60 minutes. More about these muscles, and "
                "about what is only a good story, is in "
                '<a href="article:glutes-and-your-lower-back">Glutes and your lower back</a>.</p>'
            ),
        ),
    ],
}
