"""Claims about fascia.

Sources were read as abstracts or excerpts: a title in plain words is our description of the
paper. Nobody qualified has reviewed these statements yet, so no record names a reviewer.
"""

FASCIA = [
    {
        "key": "fascia-has-nerves",
        "grade": "well_supported",
        "statement": "Fascia has nerves, and it can hurt.",
        "explanation": (
            "A review of 23 studies, half of them in animals, says so plainly. How many nerves, "
            "and of what kind, differs from place to place: in mice, the lower back’s fascia has "
            "far more than the buttock’s."
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
                "title": ("Study of the nerves in fascia by region, Fede and others"),
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
        "statement": ("By one estimate, fascia holds some 250 million nerve endings."),
        "explanation": (
            "It’s Grunwald and Schleip’s estimate, up from an earlier 100 million. Nobody has "
            "counted. Skin is put at about 200 million, so “our richest sense organ” is one guess "
            "held against another."
        ),
        "sources": [
            {
                "title": ("Article on fascia as a sense organ, Schleip, September 2022"),
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
            "We looked for the study behind it and found none. The copies don’t even agree: six "
            "times the skin, a quarter more than the skin, ten times the muscle. A number that "
            "changes with each telling isn’t a fact."
        ),
        "sources": [
            {
                "title": ("A limited search made for this site: no study found"),
                "publication": "",
                "year": 2026,
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
            "By one mathematical model, changing the sheet under the foot or along the thigh by "
            "even 1% takes forces far beyond human hands. The model has its critics. Many people "
            "feel looser after a massage; why isn’t settled, so “looser” is all we say."
        ),
        "sources": [
            {
                "title": (
                    "Mathematical model of the forces needed to deform fascia, Chaudhry and others "
                    "(volume 108, page 379)"
                ),
                "publication": "Journal of the American Osteopathic Association",
                "year": 2008,
                "doi": "",
                "url": "",
            },
        ],
    },
]
