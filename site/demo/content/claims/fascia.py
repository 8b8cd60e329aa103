"""Claims about fascia.

Sources were read as abstracts or excerpts: a title in plain words is our description of the
paper. Nobody qualified has reviewed these statements yet, so no record names a reviewer.
"""

FASCIA = [
    {
        "key": "fascia-has-nerves",
        "grade": "well_supported",
        "statement": "Fascia has nerves and can hurt.",
        "explanation": (
            "A review of 23 studies, half of them in animals, says so plainly. How many nerves "
            "there are, and of what kind, differs from place to place: in mice, the fascia of "
            "the lower back has far more than that of the buttocks."
        ),
        "sources": [
            {
                "title": (
                    "Review of 23 studies of the nerves in fascia, Suarez-Rodriguez and others "
                    "(volume 23, article 5674)"
                ),
                "publication": "International Journal of Molecular Sciences",
                "year": 2022,
                "doi": "",
                "url": "",
            },
            {
                "title": "Study of the nerves in fascia by region, Fede and others",
                "publication": "",
                "year": 2021,
                "doi": "",
                "url": "",
            },
        ],
    },
    {
        "key": "fascia-250-million",
        "grade": "weak",
        "statement": "By one estimate, fascia holds some 250 million nerve endings.",
        "explanation": (
            "The figure is an estimate by Grunwald and Schleip, raised from an earlier 100 "
            "million. Nobody has counted. The skin is put at about 200 million, so the title "
            "“our richest sense organ” rests on one estimate held against another. We give the "
            "number only with the names of those who made it."
        ),
        "sources": [
            {
                "title": "Article on fascia as a sense organ, Schleip, September 2022",
                "publication": "Massage & Bodywork",
                "year": 2022,
                "doi": "",
                "url": "",
            },
            {
                "title": "Book chapter with the estimate (chapter 5)",
                "publication": "Taylor & Francis",
                "year": None,
                "doi": "",
                "url": "",
            },
        ],
    },
    {
        "key": "fascia-six-times",
        "grade": "not_supported",
        "statement": "Fascia has six times more nerve endings than skin.",
        "explanation": (
            "We looked for the study behind this and found none. The copies do not even agree "
            "with one another: six times the skin, a quarter more than the skin, ten times the "
            "muscle. A number that changes with each telling is not a fact, so we do not print "
            "it as one."
        ),
        "sources": [
            {
                "title": "One of the pages that repeat the claim, read for comparison",
                "publication": "ppwellness.co",
                "year": None,
                "doi": "",
                "url": "",
            },
            {
                "title": "Another page with a different figure, read for comparison",
                "publication": "projectfib",
                "year": None,
                "doi": "",
                "url": "",
            },
        ],
    },
    {
        "key": "massage-stretches-fascia",
        "grade": "contested",
        "statement": "Massage stretches or breaks up fascia.",
        "explanation": (
            "A mathematical model says that to change the sheet under the foot, or the one along "
            "the thigh, by even 1% takes forces far beyond human hands. Critics dispute the "
            "model. Many people feel looser after a massage, and why they do is not settled. So "
            "we say “feels looser” and leave it there."
        ),
        "sources": [
            {
                "title": (
                    "Mathematical model of the forces needed to deform fascia, Chaudhry and "
                    "others (volume 108, page 379)"
                ),
                "publication": "Journal of the American Osteopathic Association",
                "year": 2008,
                "doi": "",
                "url": "",
            },
            {
                "title": "Criticism of the model",
                "publication": "kookielearning.com",
                "year": None,
                "doi": "",
                "url": "",
            },
        ],
    },
]
