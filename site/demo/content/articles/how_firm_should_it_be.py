"""Pressure, tender spots and speaking up; says plainly where no checked source is in hand."""

SLUG = "how-firm-should-it-be"
TITLE = "How firm should it be?"
STANDFIRST = (
    "Light or deep, the pressure is yours to set. Here is how to find it, how to say so, and what "
    "to make of feeling sore the next day."
)
SUMMARY = (
    "Finding the pressure that suits you: a simple scale, the “good hurt”, tender spots, soreness "
    "the day after, and words for speaking up."
)
DESCRIPTION = (
    "How firm a massage should be: a scale you can use, trigger points, the good hurt, soreness "
    "afterwards and how to speak up."
)
TOPICS = ["your-session", "looking-after-yourself"]
AREAS = ["neck", "shoulders", "upper-back", "lower-back", "glutes"]
HERO = "candle-dusk"
HERO_CAPTION = "Illustration: a candle and two stones at dusk."
RELATED = ["what-is-fascia", "what-happens-in-a-session", "between-sessions"]

BODY = [
    (
        "text",
        (
            "<p>The touch that sends one person to sleep is one that another barely notices. "
            "Neither of them is wrong. <b>A good pressure is one you can breathe through without "
            "effort</b>, and it may differ from your left side to your right, or from one week to "
            "the next.</p>"
        ),
    ),
    ("heading", {"text": "Firm is a preference", "level": "h2", "symbol": "hands"}),
    (
        "text",
        (
            "<p>Among the claims we have checked for this site, none says that firm pressure does "
            "more for a sore back than gentle pressure. So we leave the choice to your comfort, "
            'like the warmth of a bath. In a <a href="service:glute-and-hip-massage">glute and '
            "hip massage</a> you may want the large muscles worked firmly and the outer hip "
            "hardly at all. That is quite in order.</p>"
            "<p>A number can be quicker than a description. Any scale will do; this is ours.</p>"
        ),
    ),
    (
        "table",
        {
            "table_caption": "A pressure scale from 1 to 10",
            "first_row_is_table_header": True,
            "first_col_is_header": True,
            "data": [
                ["Number", "How it feels to you", "What you might say"],
                ["1 to 3", "Light; your mind wanders", "“Lovely”, or “a little more, please”"],
                ["4 to 5", "Clear and steady, with no soreness", "“Stay there”"],
                ["6 to 7", "Strong and a little sore, yet welcome", "“That is my limit”"],
                ["8 to 10", "You brace, wince or wait for it to end", "“Softer”, or “stop”"],
            ],
        },
    ),
    ("heading", {"text": "The “good hurt”", "level": "h2", "symbol": "stone"}),
    (
        "text",
        (
            "<p>Many people know it: a strong ache under a thumb that they would miss if it went "
            "away. While it is good, your breath stays slow and your hands stay open. <b>Once you "
            "are enduring it, it has gone too far.</b></p>"
        ),
    ),
    (
        "checklist",
        {
            "heading": "Signs that it is too much",
            "items": [
                "You hold your breath or clench your jaw.",
                "Your toes or fingers curl.",
                "You pull away from the hand.",
                "You are counting the seconds.",
                "The feeling is sharp, burning or electric, or runs down an arm or leg.",
            ],
        },
    ),
    (
        "text",
        (
            "<p>For the last of these, say “stop” straight away. For the others, “softer” will "
            "do. The ache need not come from muscle alone, for the tissue around the muscles has "
            "nerves too.</p>"
        ),
    ),
    ("wow_fact", {"claim": "fascia-has-nerves"}),
    (
        "text",
        (
            "<p>Very hard pressure is sometimes explained as the only way to stretch the fascia. "
            "Whether hands can stretch it at all is contested, so that is a poor reason to put up "
            'with pain. <a href="article:what-is-fascia">What is fascia?</a> tells the longer '
            "story.</p>"
        ),
    ),
    ("wow_fact", {"claim": "massage-stretches-fascia"}),
    ("heading", {"text": "Tender spots and trigger points", "level": "h2", "symbol": "web"}),
    (
        "text",
        (
            "<p>Press along the top of your shoulder and you may find a place, no bigger than a "
            "coin, that is far more tender than the skin and muscle around it. Sometimes you feel "
            "it elsewhere as well. Such a place is often called a trigger point.</p>"
            "<p><b>We use the word for what you feel, and for nothing more.</b> We do not yet "
            "hold a checked source on what a trigger point is made of or why it appears. Until we "
            "do, we leave the explanation out.</p>"
        ),
    ),
    (
        "picture",
        {
            "image": "amber-oil-bottle",
            "alt": "An amber glass dropper bottle and a small dish of golden oil on pale stone, "
            "with a leaf sprig.",
            "caption": "Illustration: with oil the hand glides; with less of it, the hand can "
            "stay and sink in slowly.",
        },
    ),
    (
        "steps",
        {
            "heading": "How we work on a tender spot",
            "steps": [
                {"title": "Warm the area", "text": "Broad strokes with a flat hand come first."},
                {
                    "title": "Sink in slowly",
                    "text": "The pressure grows until you say a number, and stays there.",
                },
                {
                    "title": "Wait",
                    "text": "You take a few slow breaths, and tell us whether it fades.",
                },
                {
                    "title": "Ease off or move on",
                    "text": "If it does not fade, we lighten the touch or leave it for the day.",
                },
            ],
        },
    ),
    ("heading", {"text": "The day after", "level": "h2", "symbol": "sun"}),
    (
        "text",
        (
            "<p>Some people feel tender the day after firm work, and some feel nothing. If you "
            "are tender, take it easy, walk a little, and tell us next time so that we can go "
            "lighter. <b>Soreness is no measure of how good a massage was</b>, and bruises are "
            "not a result we aim for.</p>"
        ),
    ),
    (
        "safety_note",
        {
            "urgency": "see_doctor",
            "text": "<p>Pain that is severe or getting worse, or a calf that turns hot and "
            "swollen, should be seen by a doctor the same day. For any sign on the "
            'emergency list in <a href="article:when-to-see-a-doctor-first">when to see a '
            "doctor first</a>, call <b>10177</b>, or <b>112</b> from a cell phone.</p>",
        },
    ),
    ("wow_fact", {"claim": "massage-safety"}),
    (
        "text",
        (
            "<p>Blood thinners, a bleeding disorder and severe osteoporosis are reasons to ask "
            "your doctor about massage of any strength. The article on seeing a doctor first has "
            "the full list.</p>"
        ),
    ),
    ("heading", {"text": "Speaking up", "level": "h2", "symbol": "leaf"}),
    (
        "text",
        (
            "<p>It can feel rude to correct someone who is being kind to you. Please do it "
            "anyway. We see your back; we cannot feel what you feel. A few words are enough:</p>"
            "<ul>"
            "<li>“Softer on the left.”</li>"
            "<li>“You can go firmer there.”</li>"
            "<li>“Please leave that spot.”</li>"
            "<li>“Stop for a moment.”</li>"
            "</ul>"
            "<p>If talking breaks the quiet, we can agree on a raised hand.</p>"
        ),
    ),
    (
        "summary",
        {
            "points": [
                "Your comfort sets the pressure, and it may change from minute to minute.",
                "Strong is fine while you breathe easily.",
                "Sharp, burning or electric means stop.",
                "Tender the next day? Tell us, and we start lighter.",
            ]
        },
    ),
    (
        "contact_call",
        {
            "heading": "Find your number",
            "text": "Tell us when you book whether you like it light, middling or strong.",
            "channels": ["whatsapp", "call", "enquiry"],
            "whatsapp_text": "Hi Palms of Grace, I'd like to book a massage and talk about "
            "pressure.",
        },
    ),
]
