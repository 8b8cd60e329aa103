"""The full guide, and the article that shows every article block at least once.

The minutes in its table belong together with the session steps of the lower-back service.
"""

SLUG = "lower-back-massage-guide"
TITLE = "Lower-back massage: a guide from glutes to feet"
STANDFIRST = (
    "Why a sore back may lead us to your hips and even your feet, how good the evidence is, "
    "and what happens in an hour on the table."
)
SUMMARY = (
    "A plain guide to the lower back and its neighbours: glutes, hips, feet and fascia, with the "
    "evidence graded and an hour on the table explained."
)
DESCRIPTION = (
    "What a lower-back massage includes, why it reaches the glutes, hips and feet, "
    "how good the evidence is, and when to see a doctor first."
)
TOPICS = ["lower-back", "glutes-and-hips", "fascia", "your-session"]
AREAS = ["lower-back", "glutes", "hips", "hamstrings", "feet"]
HERO = "stones-spine"
HERO_CAPTION = "Illustration: one stone in a line, like one sore place in a back, has neighbours."
RELATED = ["what-is-fascia", "what-happens-in-a-session", "between-sessions"]

BODY = [
    (
        "text",
        "<p>You notice it getting out of the car, or halfway through the ironing: a dull ache "
        "across the lower back that wants a hand on it. You book a back massage, and before long "
        "we ask after your hips.</p>"
        "<p><b>A back may be paying for work its neighbours leave undone.</b> That is the idea we "
        "work from. Research supports some of it and leaves much open, so the claims in the boxes "
        "carry a grade. For times and prices, see our <a "
        'href="service:lower-back-massage">lower-back massage</a>.</p>',
    ),
    ("heading", {"text": "Why the back complains", "level": "h2", "symbol": "spine"}),
    (
        "text",
        "<p>The lumbar spine sits between the ribs and the pelvis, and its muscles steady you "
        "while both of them move. On a day of driving, for instance, the hips stay bent and the "
        "back does the shifting about. <b>When the hips do less, the back may have to do "
        "more.</b> Even so, the spot where an ache is felt does not tell anyone its cause.</p>",
    ),
    ("wow_fact", {"claim": "back-pain-usually-eases"}),
    (
        "picture",
        {
            "image": "bolster-and-blankets",
            "alt": "A linen bolster on three folded blankets, on a wooden stool.",
            "caption": "A bolster goes under the ankles, so that the lower back can lie easy.",
            "credit": "Illustration",
        },
    ),
    ("heading", {"text": "Three muscles behind you", "level": "h2", "symbol": "stone"}),
    ("heading", {"text": "Gluteus maximus", "level": "h3", "symbol": ""}),
    (
        "text",
        "<p>This is the big one you sit on. It extends the hip when you climb stairs or rise from "
        "a low couch, and helps soften the landing of each step. Part of it joins the fascia of "
        "the lower back. <b>When you lift a heavy bag, glutes and back share the work.</b></p>",
    ),
    ("heading", {"text": "Gluteus medius and minimus", "level": "h3", "symbol": ""}),
    (
        "text",
        "<p>These two lie one over the other at the side of the hip. They keep the pelvis level "
        "while you stand on one leg, as you do in every step. There is more in "
        '<a href="article:glutes-and-your-lower-back">Glutes and your lower back</a>.</p>',
    ),
    ("wow_fact", {"claim": "glute-medius-link"}),
    (
        "what_this_means",
        {
            "text": "<p>A sore back and a weaker hip are often seen in the same person, and which "
            "came first is not known. We give time to both. Between visits, walking and stairs "
            "keep the glutes in use, as far as is comfortable.</p>"
        },
    ),
    ("heading", {"text": "The other usual suspects", "level": "h2", "symbol": "leaf"}),
    (
        "text",
        "<ul>"
        "<li><b>Piriformis</b> turns the thigh outwards from deep in the buttock. The sciatic "
        "nerve runs close by and can be irritated there; how often is disputed.</li>"
        "<li><b>Hip flexors</b>, the iliopsoas chief among them, run from the lower spine and "
        "pelvis to the thigh. They can feel stiff after long sitting. Whether stiff hip "
        "flexors make a back sore is contested.</li>"
        "<li><b>Hamstrings</b> run from the sitting bones to below the knee. The evidence "
        "that tight ones lead to back pain is too thin to settle it.</li>"
        "<li><b>Quadratus lumborum</b> joins the lowest rib to the top of the pelvis and bends you "
        "sideways.</li>"
        "</ul>"
        '<p>Read more about <a href="article:the-other-usual-suspects">these four muscles</a>.</p>',
    ),
    ("wow_fact", {"claim": "quadratus-lumborum-cause"}),
    ("heading", {"text": "Down to the ground", "level": "h2", "symbol": "foot"}),
    (
        "text",
        "<p>As your weight comes over a foot, the arch lowers and the foot rolls inwards a little. "
        "This is part of an ordinary gait. When it rolls in further than usual, people speak of "
        "overpronation, and the shin may turn with it. <b>Whether your back feels any of that is "
        "an open question.</b> Under the sole lies the plantar fascia, a firm band from heel to "
        "toes. Many people enjoy slow pressure there. We look further in "
        '<a href="article:feet-and-your-back">Feet and your back</a>.</p>',
    ),
    (
        "article_teasers",
        {
            "heading": "Muscle by muscle, and down to the feet",
            "articles": [
                "glutes-and-your-lower-back",
                "the-other-usual-suspects",
                "feet-and-your-back",
            ],
        },
    ),
    ("heading", {"text": "Fascia, the connecting web", "level": "h2", "symbol": "web"}),
    (
        "text",
        "<p>Fascia is connective tissue. It wraps each muscle and joins it to its neighbours, and "
        "a broad sheet of it covers the lower back. <b>It has nerves, and it can hurt.</b> How "
        "many nerves is another matter. One grand figure is often repeated, so we looked for "
        "where it came from.</p>",
    ),
    ("wow_fact", {"claim": "fascia-six-times"}),
    ("wow_fact", {"fact": "Fascia is the Latin word for a band or bandage."}),
    (
        "text",
        "<p>Many people find that an area feels looser after slow work. What has changed "
        "underneath is still "
        'debated, as <a href="article:what-is-fascia">What is fascia?</a> explains.</p>',
    ),
    ("heading", {"text": "What a good session includes", "level": "h2", "symbol": "hands"}),
    (
        "text",
        "<p>The order below is a common one. Any part can be shorter, longer or left out, and "
        "you may change your mind halfway. <b>Nothing begins without your yes.</b></p>",
    ),
    (
        "steps",
        {
            "heading": "From first breath to last",
            "steps": [
                {
                    "title": "Breath and settling",
                    "text": "You have told us what to leave out. Now our hands rest on your back "
                    "for a few slow breaths.",
                },
                {
                    "title": "Lumbar muscles, glutes and hips",
                    "text": "Long, warm strokes first. Pressure grows only as far as you like it.",
                },
                {
                    "title": "Trigger points",
                    "text": "We hold a tender spot gently and wait, then ask how it feels.",
                },
                {
                    "title": "Slow fascia work",
                    "text": "With very little oil, we follow the broad sheet over the lower back.",
                },
                {
                    "title": "Feet and hamstrings",
                    "text": "We add these where the way you stand suggests it, or where you ask.",
                },
                {
                    "title": "Bringing it together",
                    "text": "Light strokes from shoulders to feet, and time before you sit up.",
                },
            ],
        },
    ),
    (
        "table",
        {
            "data": [
                ["Part of the session", "Minutes", "Where"],
                ["The talk beforehand", "5", "Dressed and sitting down"],
                ["Breath and settling", "5", "Back"],
                ["Lumbar muscles", "10", "Lower back"],
                ["Glutes and hips", "15", "Buttocks, side of the hip"],
                ["Trigger points", "5", "Wherever you are tender"],
                ["Slow fascia work", "5", "Lower back"],
                ["Feet and hamstrings", "10", "Soles, backs of the thighs"],
                ["Bringing it together", "5", "Shoulders to feet"],
            ],
            "first_row_is_table_header": True,
            "first_col_is_header": False,
            "table_caption": "One way to share out 60 minutes",
        },
    ),
    ("wow_fact", {"claim": "massage-acute-option"}),
    (
        "text",
        "<p>For pain that has lasted months, guidelines that allow massage place it within wider "
        "care. Keep walking if you can, and keep up any exercises you were given. <b>Massage does "
        "not replace movement.</b></p>",
    ),
    (
        "quote",
        {
            "text": "Tell us what you feel, and we will change what we do.",
            "attribution": "",
        },
    ),
    (
        "gallery",
        {
            "pictures": [
                {
                    "image": "rolled-towels",
                    "alt": "Three soft rolled towels, two cream and one oat, on a wooden bench.",
                    "caption": "You stay covered, apart from the area being worked on.",
                },
                {
                    "image": "amber-oil-bottle",
                    "alt": "An amber dropper bottle beside a small ceramic dish of golden oil.",
                    "caption": "Tell us if your skin dislikes an oil.",
                },
                {
                    "image": "foot-roller",
                    "alt": "A ridged wooden foot roller and a smooth green ball on cream linen.",
                    "caption": "For the feet, between visits.",
                },
            ]
        },
    ),
    (
        "video",
        {
            "url": "https://vimeo.com/76979871",
            "title": "Sample film: put one of your own here",
            "poster": "palm-fronds",
            "alt": "",
            "description": (
                "A film of Vimeo's, only to show how a film stands in an article. Nothing of it "
                "loads before you ask for it."
            ),
        },
    ),
    (
        "checklist",
        {
            "heading": "Before you come",
            "items": [
                "Decide whether there is anywhere you would rather not be touched.",
                "Ask your doctor first if the list below applies to you.",
                "Keep health details for when we meet; they need not go in a message.",
            ],
        },
    ),
    ("heading", {"text": "When massage should wait", "level": "h2", "symbol": "drop"}),
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
            ),
        },
    ),
    (
        "safety_note",
        {
            "urgency": "take_care",
            "text": (
                "<p>Do not book without a doctor's word if you have or have had a blood clot, "
                "have a bleeding disorder or take blood thinners. The same goes for fever or "
                "infection, broken or burnt skin, recent surgery, fracture or sprain, severe "
                "osteoporosis, cancer for which you are in a doctor's care, a pregnancy, a recent "
                "stroke, heart trouble or blood pressure that is not yet steady, or pain nobody "
                'has explained. <a href="article:when-to-see-a-doctor-first">When to see a doctor '
                "first</a> says more.</p>"
            ),
        },
    ),
    (
        "body_map",
        {
            "heading": "Where do you feel it?",
            "text": "Choose an area to see what people often book for it, and when to ask a "
            "doctor first.",
        },
    ),
    (
        "service_cards",
        {
            "heading": "Sessions that fit this guide",
            "services": ["lower-back-massage", "glute-and-hip-massage", "fascia-massage"],
        },
    ),
    ("divider", None),
    (
        "questions",
        {
            "heading": "Asked before a first visit",
            "questions": [
                {
                    "question": "Does it have to hurt?",
                    "answer": "<p>No. Firm pressure can feel good; pain that makes you hold your "
                    "breath tells us to ease off.</p>",
                },
                {
                    "question": "Must you work on my buttocks?",
                    "answer": "<p>Only if you agree. We can work over the sheet, or leave them "
                    "out.</p>",
                },
                {
                    "question": "How often should I come?",
                    "answer": "<p>There is no set number. Come once and see how the days after "
                    "feel.</p>",
                },
            ],
        },
    ),
    (
        "summary",
        {
            "points": [
                "Most new back pain eases with time, whatever is done.",
                "Massage may bring short-term comfort while you keep moving.",
                "Hips and feet get our attention because they move with the back. How far they "
                "cause its aches is uncertain.",
            ]
        },
    ),
    (
        "contact_call",
        {
            "heading": "Would you like to ask first?",
            "text": "Send a message or phone us. We are glad to help you choose a session, or to "
            "say when a doctor should come first.",
            "channels": ["whatsapp", "call", "enquiry"],
            "whatsapp_text": "Hi Palms of Grace, I have read your guide and would like to ask "
            "about the 60-minute lower-back massage.",
        },
    ),
]
