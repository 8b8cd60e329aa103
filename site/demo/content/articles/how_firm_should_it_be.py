"""Pressure, tender spots and speaking up."""

SLUG = "how-firm-should-it-be"
TITLE = "How firm should it be?"
STANDFIRST = (
    "As firm as you like, and not a gram more. How to find your pressure, how to say so, and what "
    "to make of the day after."
)
SUMMARY = "The “good hurt”, the day after, and words for speaking up."
DESCRIPTION = (
    "How firm a massage should be: a scale you can use, tender spots, the good hurt, the day "
    "after and how to speak up."
)
TOPICS = ["your-session"]
AREAS = ["neck", "shoulders", "upper-back", "lower-back", "glutes"]
HERO = "amber-oil-bottle"
HERO_CAPTION = ""
RELATED = ["what-is-fascia", "what-happens-in-a-session", "between-sessions"]

BODY = [
    (
        "text",
        "<p>The touch that puts one person to sleep is one the next barely notices. Neither is "
        "wrong. <b>Good pressure is pressure you can breathe through</b>, and it can differ from "
        "left to right and from one week to the next.</p>",
    ),
    ("heading", {"text": "Firm is a taste", "level": "h2", "symbol": "hands"}),
    (
        "text",
        "<p>We’ve found nothing to say that hard beats gentle. So treat it like the heat of a "
        'bath: yours to set. In a <a href="service:glute-and-hip-massage">glute and hip '
        "massage</a> you might want the big muscles worked firmly and the outer hip hardly at "
        "all. Numbers are quicker than adjectives; these are ours.</p>",
    ),
    (
        "table",
        {
            "table_caption": "A pressure scale from 1 to 10",
            "first_row_is_table_header": True,
            "first_col_is_header": True,
            "data": [
                ["Number", "How it feels"],
                ["1–3", "Light; your mind wanders. Say “a little more”, or drift off"],
                ["4–6", "Firm, and you can still breathe slowly. Say “stay there”"],
                ["7", "Strong, a little sore, yet welcome. Say “that’s my limit”"],
                ["8–10", "You brace, wince or wait for it to end. Say “softer”, or “stop”"],
            ],
        },
    ),
    (
        "text",
        "<p>We aim for a five or six, unless you tell us otherwise.</p>",
    ),
    ("heading", {"text": "The “good hurt”", "level": "h2", "symbol": "stone"}),
    (
        "text",
        "<p>You probably know it: a strong ache under a thumb that you’d miss if it left. While "
        "it’s good, your breath stays slow and your hands stay open. <b>Once you’re enduring it, "
        "it’s gone too far.</b> The signs:</p>"
        "<ul>"
        "<li>you hold your breath or clench your jaw;</li>"
        "<li>your toes curl;</li>"
        "<li>you’re counting the seconds;</li>"
        "<li>it’s sharp, burning or electric, or runs down an arm or leg. Then say “stop” at "
        "once.</li>"
        "</ul>"
        "<p>Very hard pressure is sometimes sold as the only way to stretch the fascia. Whether "
        "hands can stretch it at all is contested, which makes it a poor reason to grit your "
        'teeth. <a href="article:what-is-fascia">What is fascia?</a> has the longer story.</p>',
    ),
    ("wow_fact", {"claim": "massage-stretches-fascia"}),
    ("heading", {"text": "Tender spots", "level": "h2", "symbol": "web"}),
    (
        "text",
        "<p>Press along the top of your shoulder and there it is: a place no bigger than a coin, "
        "far more tender than everything round it. People call it a trigger point. <b>We use the "
        "word for what you feel.</b> What it’s made of we leave to those who study it.</p>"
        "<p>We warm the area with a flat hand, sink in slowly until you say a number, and stay. "
        "You breathe. If it fades, good; if it doesn’t, we go lighter or leave it for the "
        "day.</p>",
    ),
    ("heading", {"text": "The day after", "level": "h2", "symbol": "sun"}),
    (
        "text",
        "<p>Some people feel tender the day after firm work, and some feel nothing. If you do, "
        "take it easy, walk a little, and tell us, so that next time we go lighter. <b>Soreness "
        "doesn’t measure how good a massage was</b>, and we don’t collect bruises.</p>",
    ),
    (
        "safety_note",
        {
            "urgency": "see_doctor",
            "text": "<p>Pain that’s severe or getting worse, or a calf that turns hot and swollen, "
            "has to be seen the same day. An emergency sign: 10177, or 112 from a "
            "cell phone. Blood thinners, a bleeding disorder or severe "
            "osteoporosis: ask before a massage of any strength. "
            '<a href="article:when-to-see-a-doctor-first">The full list</a></p>',
        },
    ),
    ("heading", {"text": "Speaking up", "level": "h2", "symbol": "leaf"}),
    (
        "text",
        "<p>It can feel rude to correct somebody who’s being kind to you. Please be rude. We see "
        "your back; we can’t feel what you feel. These will do:</p>"
        "<ul>"
        "<li>“Softer on the left.”</li>"
        "<li>“You can go firmer there.”</li>"
        "<li>“Please leave that spot.”</li>"
        "<li>“Stop for a moment.”</li>"
        "</ul>"
        "<p>If talking breaks the quiet, lift a hand.</p>",
    ),
    (
        "contact_call",
        {
            "heading": "Find your number",
            "text": "Light, middling or strong? Tell us when you book, and change your mind on the "
            "table.",
            "channels": ["whatsapp", "call", "enquiry"],
            "whatsapp_text": "Hi Palms of Grace, I’d like to book a massage and talk about "
            "pressure.",
        },
    ),
]
