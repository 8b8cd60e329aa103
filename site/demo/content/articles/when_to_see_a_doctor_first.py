"""The signs that come before massage; the lists are health text and await a reviewer's check."""

SLUG = "when-to-see-a-doctor-first"
TITLE = "When to see a doctor first"
STANDFIRST = (
    "Most new back pain settles with time. A few signs need a doctor before they need a massage, "
    "and it helps to know them beforehand."
)
SUMMARY = (
    "The signs that need emergency care, those that need a doctor soon, and the times when "
    "massage should wait. Read it once before you book."
)
DESCRIPTION = (
    "Back pain: which signs need emergency care, which need a doctor soon, and when massage "
    "should wait. Calm and short."
)
TOPICS = ["your-session", "lower-back", "looking-after-yourself"]
AREAS = ["lower-back", "calves", "glutes", "hamstrings"]
HERO = "reception-niche"
HERO_CAPTION = "Illustration: a vase of dried grass in a plaster arch."
RELATED = ["what-happens-in-a-session", "lower-back-massage-guide", "how-firm-should-it-be"]

BODY = [
    (
        "text",
        (
            "<p>Here are three lists: when to go to emergency care, when to see a doctor soon, "
            "and when massage should wait. <b>Read them once, calmly, before you book.</b> If you "
            "are unsure about a line, ask a doctor, a pharmacist or the nurse at your clinic.</p>"
        ),
    ),
    ("heading", {"text": "Emergency care, at once", "level": "h2", "symbol": "sun"}),
    (
        "text",
        (
            "<p>Back pain together with any of these needs emergency care, day or night:</p>"
            "<ul><li>numbness or tingling around the genitals, the buttocks or the inner "
            "thighs;</li>"
            "<li>new trouble passing urine, or loss of control of the bladder or bowel;</li>"
            "<li>a change in sexual function;</li>"
            "<li>pain, weakness or numbness in both legs;</li>"
            "<li>chest pain;</li>"
            "<li>a serious accident just before the pain began.</li>"
            "</ul>"
        ),
    ),
    (
        "safety_note",
        {
            "urgency": "emergency",
            "text": "<p>With one of these signs, go to the nearest emergency unit now, or call an "
            "ambulance on <b>10177</b>. From a cell phone you can also call "
            "<b>112</b>.</p>",
        },
    ),
    (
        "text",
        (
            "<p>There may turn out to be a simple reason. It is worth going all the same, because "
            "some of the other reasons cannot wait. <b>If it was nothing, you have lost an "
            "evening</b>, and nobody will mind.</p>"
        ),
    ),
    ("heading", {"text": "A doctor, soon", "level": "h2", "symbol": "leaf"}),
    (
        "text",
        (
            "<p>Please make an appointment before you book a massage if your back pain comes with "
            "any of these:</p>"
            "<ul><li>a fever;</li>"
            "<li>losing weight without knowing why;</li>"
            "<li>a lump or swelling in the back, or a back that has changed shape;</li>"
            "<li>pain that does not ease when you rest, or is worse at night;</li>"
            "<li>pain that is severe, or new and unlike any you have had;</li>"
            "<li>pain that is no better after about six weeks.</li>"
            "</ul><p>There may be an ordinary reason. A doctor can look for it; we cannot. If "
            "nothing in either list is yours, take heart from this:</p>"
        ),
    ),
    ("wow_fact", {"claim": "back-pain-usually-eases"}),
    ("heading", {"text": "When massage should wait", "level": "h2", "symbol": "hands"}),
    (
        "text",
        (
            "<p>Some things have little to do with your back, and still mean that massage should "
            "wait or needs a doctor's word first.</p>"
        ),
    ),
    (
        "safety_note",
        {
            "urgency": "see_doctor",
            "body_area": "calves",
            "text": ("<p>Please do not rub such a calf yourself either.</p>"),
        },
    ),
    (
        "table",
        {
            "table_caption": "Massage now, later, or after asking",
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
                    "Ask your doctor or midwife first, then call us before you book",
                ],
                ["Pain that nobody has explained", "Have it looked at first"],
            ],
        },
    ),
    (
        "text",
        (
            "<p>Views on massage in the first three months of pregnancy differ. Ask your midwife "
            "or doctor, and let them decide with you.</p>"
        ),
    ),
    ("heading", {"text": "Is massage safe otherwise?", "level": "h2", "symbol": "stone"}),
    (
        "text",
        (
            "<p><b>Serious harm after massage is rare.</b> It has been reported, which is why we "
            "ask questions before we begin. A “not today” from us is meant kindly.</p>"
        ),
    ),
    ("wow_fact", {"claim": "massage-safety"}),
    (
        "checklist",
        {
            "heading": "Tell us in person before we start",
            "items": [
                "Which medicines you take, blood thinners above all",
                "Operations, fractures and sprains in the past months",
                "Clots, stroke, heart or blood-pressure trouble, now or earlier",
                "Pregnancy, even when it is early",
                "Skin that is sore, broken or infected",
                "Anything a doctor has asked you to avoid",
            ],
        },
    ),
    (
        "questions",
        {
            "heading": "Questions people ask",
            "questions": [
                {
                    "question": "May I bring a doctor's note?",
                    "answer": "<p>Yes, though your own account of what the doctor said is usually "
                    "enough. If we are in doubt, we would rather wait.</p>",
                },
                {
                    "question": "What if something starts during the massage?",
                    "answer": "<p>Say so, and we stop. If it is one of the emergency signs, we "
                    "help you get care.</p>",
                },
            ],
        },
    ),
    (
        "what_this_means",
        {
            "text": "<p>With none of these signs, you are welcome to book. Start with "
            '<a href="article:what-happens-in-a-session">what happens in a session</a>, '
            'or look at the <a href="service:lower-back-massage">lower-back '
            "massage</a>.</p>"
            "<p>This page is general information. It cannot tell you what is causing your "
            "pain, and a qualified reviewer has still to sign it off.</p>"
        },
    ),
    (
        "contact_call",
        {
            "heading": "Not sure whether to come?",
            "text": "Call us and talk it over. Please keep health details out of a written "
            "message.",
            "channels": ["call", "whatsapp"],
            "whatsapp_text": "Hi Palms of Grace, may I talk to someone before I book?",
        },
    ),
]
