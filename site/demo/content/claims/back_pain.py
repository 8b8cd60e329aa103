"""Claims about back pain itself, and about what the guidelines say of massage.

Sources were read as abstracts or excerpts: a title in plain words is our description of the
paper. Nobody qualified has reviewed these statements yet, so no record names a reviewer.
"""

BACK_PAIN = [
    {
        "key": "back-pain-usually-eases",
        "grade": "well_supported",
        "statement": "Most new back pain eases with time, whatever is done about it.",
        "explanation": (
            "The American College of Physicians weighed the research on back pain that is new or "
            "has lasted some weeks. Most cases get better over time, with care or without. So "
            "when pain fades after a massage, time may deserve part of the thanks."
        ),
        "sources": [
            {
                "title": (
                    "Guideline of the American College of Physicians on low-back pain, 2017 "
                    "(volume 166, page 514)"
                ),
                "publication": "Annals of Internal Medicine",
                "year": 2017,
                "doi": "",
                "url": "",
            },
        ],
    },
    {
        "key": "back-pain-common",
        "grade": "well_supported",
        "statement": "In 2020 about 1 person in 13 had low-back pain.",
        "explanation": (
            "The World Health Organization puts the number at about 619 million people and calls "
            "low-back pain the leading cause of disability. If your back hurts, you are in very "
            "large company."
        ),
        "sources": [
            {
                "title": "World Health Organization guideline on long-lasting low-back pain, 2023",
                "publication": "World Health Organization",
                "year": 2023,
                "doi": "",
                "url": "https://www.ncbi.nlm.nih.gov/books/NBK599210/",
            },
        ],
    },
    {
        "key": "massage-acute-option",
        "grade": "weak",
        "statement": "Massage is one of several options doctors may suggest for new low-back pain.",
        "explanation": (
            "The American College of Physicians lists massage beside heat, acupuncture and "
            "spinal manipulation for pain that is new or has lasted some weeks. A place on that "
            "list is not proof. The evidence for massage itself is of low quality, and most such "
            "pain eases in any case."
        ),
        "sources": [
            {
                "title": (
                    "Guideline of the American College of Physicians on low-back pain, 2017 "
                    "(volume 166, page 514)"
                ),
                "publication": "Annals of Internal Medicine",
                "year": 2017,
                "doi": "",
                "url": "",
            },
        ],
    },
    {
        "key": "massage-chronic-part-of-care",
        "grade": "weak",
        "statement": (
            "For long-lasting back pain, massage may have a place as one part of care, beside "
            "exercise."
        ),
        "explanation": (
            "The guidelines are careful. The World Health Organization (2023) says massage may "
            "be offered as part of care, a suggestion that rests on evidence of very low "
            "certainty. NICE in Britain (2016) says to consider it only in a package that "
            "includes exercise. The American College of Physicians does not name it among its "
            "first choices. The Dutch guideline for physiotherapists (2021) advises against "
            "massage on its own."
        ),
        "sources": [
            {
                "title": "World Health Organization guideline on long-lasting low-back pain, 2023",
                "publication": "World Health Organization",
                "year": 2023,
                "doi": "",
                "url": "https://www.ncbi.nlm.nih.gov/books/NBK599210/",
            },
            {
                "title": (
                    "Low back pain and sciatica in over 16s: assessment and management (NG59), "
                    "recommendation 1.2.7"
                ),
                "publication": "National Institute for Health and Care Excellence",
                "year": 2016,
                "doi": "",
                "url": "https://www.nice.org.uk/guidance/ng59",
            },
            {
                "title": (
                    "Guideline of the American College of Physicians on low-back pain, 2017, "
                    "recommendation 2"
                ),
                "publication": "Annals of Internal Medicine",
                "year": 2017,
                "doi": "",
                "url": "",
            },
            {
                "title": (
                    "Dutch physiotherapy guideline on low-back pain, 2021: the section on "
                    "massage (in Dutch)"
                ),
                "publication": "Royal Dutch Society for Physical Therapy (KNGF)",
                "year": 2021,
                "doi": "",
                "url": (
                    "https://www.kngf.nl/kennisplatform/richtlijnen/lage-rugpijn-2021/therapeutisch-proces/massage"
                ),
            },
        ],
    },
]
