"""The signs that come before massage. Its lists are health text: change them only with a reviewer."""

SLUG = "when-to-see-a-doctor-first"
TITLE = "When to see a doctor first"
STANDFIRST = (
    "Most new back pain eases with time. A few signs need a doctor before they need a massage. "
    "Here they are, all of them, once."
)
SUMMARY = (
    "What’s an emergency, what wants a look soon, and when massage waits. Read it once, before "
    "you book."
)
DESCRIPTION = (
    "Back pain: which signs need emergency care, which need a doctor soon, and when massage "
    "should wait. Calm and short."
)
TOPICS = ["looking-after-yourself"]
AREAS = ["lower-back", "calves", "glutes", "hamstrings"]
HERO = "reception-niche"
HERO_CAPTION = ""
RELATED = ["what-happens-in-a-session", "lower-back-massage-guide", "how-firm-should-it-be"]

BODY = [
    (
        "text",
        "<p>Three lists: now, soon, and not yet. <b>Read them once, calmly, before you book.</b> "
        "If you’re unsure about a line, ask a doctor, a pharmacist or the nurse at your "
        "clinic.</p>",
    ),
    ("heading", {"text": "Now", "level": "h2", "symbol": "sun"}),
    (
        "safety_note",
        {
            "urgency": "emergency",
            "text": "<p>Back pain together with any of these needs emergency care, day or "
            "night:</p>"
            "<ul><li>numbness or tingling around the genitals, the buttocks or the inner "
            "thighs;</li>"
            "<li>new trouble passing urine, or loss of control of the bladder or bowel;</li>"
            "<li>a change in sexual function;</li>"
            "<li>pain, weakness or numbness in both legs;</li>"
            "<li>chest pain;</li>"
            "<li>a serious accident just before the pain began.</li>"
            "</ul>"
            "<p>Go to the nearest emergency unit now, or call an ambulance on <b>10177</b>. From a "
            "cell phone you can also call <b>112</b>.</p>",
        },
    ),
    (
        "text",
        "<p>It can turn out to be something simple. Go all the same, because some of the other "
        "reasons can’t wait. <b>If it was nothing, you’ve lost an evening</b>, and nobody will "
        "mind.</p>",
    ),
    ("heading", {"text": "Soon", "level": "h2", "symbol": "leaf"}),
    (
        "safety_note",
        {
            "urgency": "see_doctor",
            "text": "<p>Make an appointment before you book with us if your back pain comes with "
            "any of these:</p>"
            "<ul><li>a fever;</li>"
            "<li>losing weight without knowing why;</li>"
            "<li>a lump or swelling in the back, or a back that has changed shape;</li>"
            "<li>pain that does not ease when you rest, or is worse at night;</li>"
            "<li>pain that is severe, or new and unlike any you have had;</li>"
            "<li>pain that is no better after about six weeks.</li>"
            "</ul>",
        },
    ),
    ("text", "<p>Nothing on either list? Then take heart from this:</p>"),
    ("wow_fact", {"claim": "back-pain-usually-eases"}),
    ("heading", {"text": "Not yet", "level": "h2", "symbol": "hands"}),
    (
        "text",
        "<p>Some things have little to do with your back and still mean that massage waits, or "
        "needs a yes from somebody medical first.</p>",
    ),
    (
        "table",
        {
            "table_caption": "Massage later, or after asking",
            "first_row_is_table_header": True,
            "first_col_is_header": True,
            "data": [
                ["If you have", "What to do"],
                [
                    "A fever or an infection",
                    "Wait until it has passed; with back pain, see a doctor soon",
                ],
                [
                    "Broken, burnt or infected skin",
                    "Show a doctor or clinic; we leave it alone until it is whole again",
                ],
                ["A recent operation, fracture or sprain", "Wait until your doctor agrees"],
                [
                    "A blood clot now or in the past, or a suspected one",
                    "No massage unless your doctor agrees",
                ],
                ["A bleeding disorder, or blood thinners", "Ask your doctor first"],
                ["Severe osteoporosis", "Ask your doctor first, and tell us"],
                ["Cancer for which you are receiving care", "Ask the team looking after you"],
                [
                    "A recent stroke, or heart trouble or blood pressure that is not yet steady",
                    "No massage unless your doctor agrees",
                ],
                [
                    "A pregnancy",
                    "Ask your doctor or midwife first, then call us before you book; views on the "
                    "first three months differ",
                ],
                ["Pain that nobody has explained", "Have it looked at first"],
            ],
        },
    ),
    (
        "safety_note",
        {
            "urgency": "see_doctor",
            "body_area": "calves",
            "text": "<p>And please don’t rub a hot, sore or swollen calf yourself.</p>",
        },
    ),
    ("heading", {"text": "And otherwise?", "level": "h2", "symbol": "drop"}),
    ("wow_fact", {"claim": "massage-safety"}),
    (
        "text",
        "<p>Tell us in person, before we start, about your medicines, "
        "operations and injuries, about clots, heart or skin trouble, about a pregnancy even when "
        "it’s early, and about anything you’ve been told to avoid. A "
        "“not today” from us is meant kindly. If something starts on the table, say so: we stop, "
        "and if it’s one of the signs under “Now”, we help you get care.</p>"
        "<p>None of it is yours? Then come and lie down. Here’s "
        '<a href="article:what-happens-in-a-session">what happens in a session</a>, and here’s our '
        '<a href="service:lower-back-massage">lower-back massage</a>.</p>'
        "<p>This page is general information. It can’t tell you what’s behind your pain.</p>",
    ),
    (
        "contact_call",
        {
            "heading": "Not sure whether to come?",
            "text": "Call and talk it over. Leave health details out of a written message.",
            "channels": ["call", "whatsapp"],
            "whatsapp_text": "Hi Palms of Grace, may I talk to someone before I book?",
        },
    ),
]
