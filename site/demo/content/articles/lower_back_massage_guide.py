"""The full guide to the lower-back massage.

The minutes in its table are those of the lower-back service's session steps.
"""

SLUG = "lower-back-massage-guide"
TITLE = "Lower-back massage: a guide from glutes to feet"
STANDFIRST = (
    "Why a sore back leads us to your hips and sometimes to your feet, how good the evidence is, "
    "and what an hour on the table holds."
)
SUMMARY = (
    "Why a sore back leads us to your hips and feet, how good the evidence is, and what an hour "
    "on the table holds."
)
DESCRIPTION = (
    "What a lower-back massage includes, why it reaches the glutes, hips and feet, how good the "
    "evidence is, and when massage should wait."
)
TOPICS = ["lower-back", "your-session"]
AREAS = ["lower-back", "glutes", "hips", "hamstrings", "feet"]
HERO = "stones-spine"
HERO_CAPTION = ""
RELATED = ["glutes-and-your-lower-back", "what-is-fascia", "between-sessions"]

BODY = [
    (
        "text",
        "<p>It catches you halfway out of the car. One foot on the tar, one hand on the roof, and "
        "a lower back that would like a word. So you book a massage, and five minutes in we’re "
        "asking about your hips.</p>"
        "<p>We haven’t lost our way. <b>A back doesn’t work alone, so we don’t question it "
        "alone.</b> Some of what’s said about its neighbours rests on decent research, some on "
        "very little, and one famous number on nothing we could find. Each claim here carries its "
        "grade.</p>",
    ),
    ("heading", {"text": "Why the back complains", "level": "h2", "symbol": "spine"}),
    (
        "text",
        "<p>Your lower back sits between ribs and pelvis and steadies you while both of them "
        "move. Drive from Bloem to the coast and your hips stay folded all day; the back does the "
        "fidgeting for everybody. <b>But where it aches doesn’t tell anyone why it aches.</b> Not "
        "you, and not us.</p>"
        "<p>Now the cheering part, and the best-supported line on this page:</p>",
    ),
    ("wow_fact", {"claim": "back-pain-usually-eases"}),
    (
        "picture",
        {
            "image": "bolster-and-blankets",
            "alt": "A linen bolster on three folded blankets, on a wooden stool.",
            "caption": "Which leaves the waiting. A bolster under the ankles makes it kinder.",
            "credit": "",
        },
    ),
    ("heading", {"text": "Three muscles behind you", "level": "h2", "symbol": "leaf"}),
    (
        "text",
        "<p><b>Gluteus maximus</b> is the big one you sit on. It straightens the hip when you "
        "climb stairs or leave a low couch, and part of it runs into the fascia of the lower "
        "back.</p>"
        "<p><b>Medius and minimus</b> lie one over the other at the side of the hip. They keep "
        "the pelvis level whenever you stand on one leg, which is most of any walk. Nobody thanks "
        "them.</p>",
    ),
    ("wow_fact", {"claim": "glute-medius-link"}),
    (
        "text",
        "<p>So we give time to both, and leave them to argue about who started it. More in "
        '<a href="article:glutes-and-your-lower-back">Glutes and your lower back</a>.</p>',
    ),
    ("heading", {"text": "The other usual suspects", "level": "h2", "symbol": "stone"}),
    (
        "text",
        "<p><b>Piriformis</b> deep in the buttock, the <b>hip flexors</b> in front, the "
        "<b>hamstrings</b> behind the thigh, <b>quadratus lumborum</b> at the waist: all four stand "
        "accused of making backs sore. So far the accusations are louder than the evidence, as "
        '<a href="article:the-other-usual-suspects">four short hearings</a> show.</p>',
    ),
    ("heading", {"text": "Down to the ground", "level": "h2", "symbol": "foot"}),
    (
        "text",
        "<p>As your weight comes over a foot, the arch lowers and the foot rolls inwards a "
        "little. That’s just walking. Some feet roll further; whether "
        '<a href="article:feet-and-your-back">your back ever hears of it</a> is an open question. '
        "Under the sole lies the plantar fascia, a firm band from heel to toes. Many people go "
        "quiet when a thumb gets there.</p>",
    ),
    ("heading", {"text": "Fascia, and one grand number", "level": "h2", "symbol": "web"}),
    (
        "text",
        "<p>Fascia is connective tissue. It wraps each muscle, ties it to the next, and spreads in "
        "a broad sheet over the lower back. It has nerves, and it can hurt. How many nerves is "
        "where the story gets tall.</p>",
    ),
    ("wow_fact", {"claim": "fascia-six-times"}),
    (
        "text",
        '<p>What slow work changes down there is <a href="article:what-is-fascia">still argued '
        "over</a>; many people simply say it feels looser.</p>",
    ),
    ("heading", {"text": "What an hour holds", "level": "h2", "symbol": "hands"}),
    (
        "text",
        "<p>This is the usual order. Any part can be shorter, longer or left out, and you’re free "
        "to change your mind halfway. <b>Nothing begins without your yes.</b></p>",
    ),
    (
        "table",
        {
            "data": [
                ["Part", "Minutes", "You can say"],
                ["We talk", "5", "“Leave my feet out”"],
                ["You settle", "5", "Nothing at all"],
                ["Lower back", "20", "“Softer”, “firmer”"],
                ["Glutes and hips", "15", "“Through the sheet, please”"],
                ["Legs and feet", "10", "“More back instead”"],
                ["One slow round", "5", "Zzz"],
            ],
            "first_row_is_table_header": True,
            "first_col_is_header": False,
            "table_caption": "One way to share out 60 minutes",
        },
    ),
    (
        "text",
        "<p>The lower back’s twenty minutes open with long, warm strokes beside the spine, never on "
        "it. Tender spots come next: we hold one gently, wait, and ask. Then slow fascia work, with "
        'hardly any oil. Lengths and prices are with our <a href="service:lower-back-massage">'
        "lower-back massage</a>.</p>",
    ),
    (
        "text",
        "<p>And if it’s been sore for months? <b>Keep walking, if you can.</b></p>",
    ),
    ("wow_fact", {"claim": "massage-chronic-part-of-care"}),
    ("heading", {"text": "When massage should wait", "level": "h2", "symbol": "drop"}),
    ("text", "<p>Read it once, then book with an easy mind.</p>"),
    (
        "safety_note",
        {
            "urgency": "emergency",
            "text": (
                "<p>Go to an emergency unit at once, or call 10177 (112 from a cell phone), if "
                "back pain comes with:</p>"
                "<ul>"
                "<li>numbness or tingling round the genitals, buttocks or inner thighs;</li>"
                "<li>new trouble passing urine, or loss of bladder or bowel control;</li>"
                "<li>a change in sexual function;</li>"
                "<li>weakness, pain or numbness in both legs;</li>"
                "<li>chest pain, or if it began after a serious accident.</li>"
                "</ul>"
            ),
        },
    ),
    (
        "safety_note",
        {
            "urgency": "see_doctor",
            "text": (
                "<p>See a doctor soon about fever, unexplained weight loss, or a lump, swelling "
                "or changed shape of the back. Go too if pain does not ease with rest, is worse "
                "at night, is severe, new and different, or is no better after about six weeks. A "
                "calf that is newly hot or swollen needs a doctor the same day.</p>"
                "<p>Do not book without a doctor’s word if you have or have had a blood clot, "
                "have a bleeding disorder or take blood thinners. The same goes for fever or "
                "infection, broken or burnt skin, recent surgery, fracture or sprain, severe "
                "osteoporosis, cancer for which you are in a doctor’s care, a pregnancy, a recent "
                "stroke, heart trouble or blood pressure that is not yet steady, or pain nobody "
                'has explained. <a href="article:when-to-see-a-doctor-first">The whole list, '
                "line by line</a></p>"
            ),
        },
    ),
    (
        "questions",
        {
            "heading": "Asked before a first visit",
            "questions": [
                {
                    "question": "Does it have to hurt?",
                    "answer": "<p>No. Firm can feel good. If you’re holding your breath, it’s too "
                    "firm, and we ease off.</p>",
                },
                {
                    "question": "Why my glutes, when it’s my back?",
                    "answer": "<p>They share the lifting. If you’d rather we left them out, "
                    "they’re out.</p>",
                },
                {
                    "question": "How often should I come?",
                    "answer": "<p>There’s no magic number, and we won’t sell you one. Come once "
                    "and see how the next few days feel.</p>",
                },
            ],
        },
    ),
    (
        "summary",
        {
            "points": [
                "Most new back pain eases in time. Massage makes the wait kinder.",
                "The neighbours share the load, so they share the hour.",
                "Sore for months? Movement first, and us beside it.",
            ]
        },
    ),
    (
        "contact_call",
        {
            "heading": "Shall we have a look at that back?",
            "text": "Tell us the length and a time or two that suit you. The rest we’ll ask in "
            "person.",
            "channels": ["whatsapp", "call", "enquiry"],
            "whatsapp_text": "Hi Palms of Grace, I’ve read your guide and would like to ask about "
            "the 60-minute lower-back massage.",
        },
    ),
]
