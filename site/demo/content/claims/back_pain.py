"""Claims about back pain itself, and about what the guidelines say of massage.

Sources were read as abstracts or excerpts: a title in plain words is our description of the
paper. Nobody qualified has reviewed these statements yet, so no record names a reviewer.
"""

BACK_PAIN = [
    {
        "key": "back-pain-usually-eases",
        "grade": "well_supported",
        "statement": "Most new backaches ease in time, with us or without us.",
        "explanation": (
            "So says the American College of Physicians, having weighed the trials. When an ache "
            "fades after a massage, time deserves some of the thanks. It never asks."
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
        "statement": "In 2020 about 1 person in 13 had a sore lower back.",
        "explanation": (
            "That’s some 619 million people, by the World Health Organization’s count, and nothing "
            "else disables more of us. You’re in large company."
        ),
        "sources": [
            {
                "title": (
                    "World Health Organization guideline on long-lasting low-back pain, 2023"
                ),
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
        "statement": (
            "For a new sore back, massage is on the physicians’ list, beside heat and acupuncture."
        ),
        "explanation": (
            "The list is that of the American College of Physicians. A place on it isn’t proof: "
            "the evidence for massage itself is of low quality, and most such pain eases anyway."
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
            "For a back that’s been sore for months, massage comes beside exercise, not "
            "instead of it."
        ),
        "explanation": (
            "The World Health Organization (2023) allows it on very uncertain evidence; NICE in Britain "
            "(2016) only together with exercise. The American physicians don’t name it "
            "first; the Dutch physiotherapists (2021) advise against it on its own."
        ),
        "sources": [
            {
                "title": (
                    "World Health Organization guideline on long-lasting low-back pain, 2023"
                ),
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
                    "Dutch physiotherapy guideline on low-back pain, 2021: the section on massage "
                    "(in Dutch)"
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
