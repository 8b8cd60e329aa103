"""The about page."""

ABOUT = {
    "slug": "about",
    "title": "About us",
    "standfirst": "A small massage spa in South Africa that works slowly and writes plainly.",
    "summary": (
        "Who we are, how we work, how we grade what we write, and what is still a sample on this "
        "site."
    ),
    "description": (
        "About Palms of Grace Spa: how we work, how each health statement gets a grade and "
        "sources, and which parts of this site are still samples."
    ),
    "hero": "raked-sand",
    "hero_alt": (
        "Raked sand with rings around a dark stone and a pale stone, and a single green leaf."
    ),
    "body": [
        ("heading", {"text": "What we do", "level": "h2", "symbol": "hands"}),
        (
            "text",
            (
                '<p>We give massages: for the <a href="service:lower-back-massage">lower '
                'back</a>, for <a href="service:glute-and-hip-massage">glutes and hips</a>, for '
                '<a href="service:fascia-massage">fascia</a>, and for '
                '<a href="service:feet-and-calves-massage">feet and calves</a>. One person at a '
                "time, one pair of hands, no music you did not ask for.</p>"
                "<p><b>What we offer is comfort and rest.</b> Massage does not replace a doctor, "
                "a physiotherapist or the exercise they give you. It sits well beside all "
                "three.</p>"
            ),
        ),
        (
            "checklist",
            {
                "heading": "What you can hold us to",
                "items": [
                    "We ask before we begin, and again before we move to another part of the body.",
                    "You stay covered. Only the part being worked on is uncovered.",
                    "Softer means softer, and stop means stop.",
                    "If something should be seen by a doctor first, we say so and do not begin.",
                    "We tell you the price before you book.",
                ],
            },
        ),
        ("heading", {"text": "How we write", "level": "h2", "symbol": "leaf"}),
        (
            "text",
            (
                "<p>Massage attracts grand claims. Before one of them gets onto our pages, we "
                "look for where it comes from and give it one of four grades:</p>"
                "<ul>"
                "<li><b>Well supported</b>: good studies agree, or the matter is plain.</li>"
                "<li><b>Weak evidence</b>: there are studies, but few, small or of low quality. "
                "We say “may”.</li>"
                "<li><b>Contested</b>: those who know the subject disagree. We tell you that "
                "they do.</li>"
                "<li><b>Not supported</b>: we found no good ground for it. We name it only to "
                "say so.</li>"
                "</ul>"
                "<p>You will see these grades on small cards in our articles. Open one, and its "
                "sources are there for you to check. Here is a card with a claim we turned "
                "down:</p>"
            ),
        ),
        ("wow_fact", {"claim": "fascia-six-times"}),
        (
            "text",
            (
                "<p>The sources were read as summaries or excerpts. <b>A qualified reviewer has "
                "still to read the papers and sign off the statements</b>; until that has been "
                "done, no page carries a reviewer's name. If you find a mistake, please "
                '<a href="page:contact">tell us</a>. We correct it, and say when we did.</p>'
            ),
        ),
        ("heading", {"text": "What is still a sample here", "level": "h2", "symbol": "stone"}),
        (
            "text",
            (
                "<p>This site is new, and some of it stands in for what is to come:</p>"
                "<ul>"
                "<li>The people shown are sample profiles. The real names and faces will "
                "follow.</li>"
                "<li>How a visit goes, from the talk beforehand to the last warm towel, is a "
                "draft that the owner has still to confirm.</li>"
                "<li>Prices, opening hours, the e-mail address and the street address are "
                "samples. The phone and WhatsApp number is real.</li>"
                "<li>The pictures were made on a computer for this site. They show a mood and not "
                "our rooms.</li>"
                "</ul>"
            ),
        ),
        (
            "contact_call",
            {
                "heading": "Come and see for yourself",
                "text": "Ask what you like; somebody will answer.",
                "channels": ["whatsapp", "call", "enquiry"],
                "whatsapp_text": "",
            },
        ),
    ],
}
