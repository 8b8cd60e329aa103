"""Claims about massage: what the reviews found, and how safe it is.

Sources were read as abstracts or excerpts: a title in plain words is our description of the
paper. Nobody qualified has reviewed these statements yet, so no record names a reviewer.
"""

MASSAGE = [
    {
        "key": "cochrane-2015",
        "grade": "not_supported",
        "statement": ("A Cochrane review proves that massage works for back pain."),
        "explanation": (
            "It gathered 25 trials with 3,096 people and rated the evidence low to very low. "
            "Shortly after massage, pain was somewhat better than with no care at all; for new "
            "pain that rests on one study of 51 people. A hint of short relief, then, and no "
            "proof."
        ),
        "sources": [
            {
                "title": (
                    "Cochrane review of massage for low-back pain, Furlan and others, 2015 "
                    "(CD001929.pub3)"
                ),
                "publication": "Cochrane Database of Systematic Reviews",
                "year": 2015,
                "doi": "10.1002/14651858.CD001929.pub3",
                "url": "",
            },
        ],
    },
    {
        "key": "overview-2024",
        "grade": "weak",
        "statement": (
            "A large overview of massage for pain found a few good signs and nothing settled."
        ),
        "explanation": (
            "Of 129 reviews from 2018 to 2023, 41 had graded how certain they were, and 17 could "
            "be mapped. None reached high certainty. A few reached moderate, some of them on the "
            "lower back."
        ),
        "sources": [
            {
                "title": ("Use of Massage Therapy for Pain, 2018-2023 (Mak and others)"),
                "publication": "JAMA Network Open",
                "year": 2024,
                "doi": "10.1001/jamanetworkopen.2024.22259",
                "url": "",
            },
        ],
    },
    {
        "key": "myofascial-release-chronic",
        "grade": "weak",
        "statement": (
            "For long-sore backs, myofascial release brought small gains in pain and everyday "
            "movement."
        ),
        "explanation": (
            "Eight trials, 375 people. Pain and function both improved a little; quality of life "
            "and balance showed no gain."
        ),
        "sources": [
            {
                "title": (
                    "Review of eight trials of myofascial release for long-lasting low-back pain, "
                    "Wu and others"
                ),
                "publication": "Frontiers in Medicine",
                "year": 2021,
                "doi": "10.3389/fmed.2021.697986",
                "url": "",
            },
        ],
    },
    {
        "key": "massage-cures-sciatica",
        "grade": "not_supported",
        "statement": "Massage cures sciatica.",
        "explanation": (
            "We looked for a trial that tested it, though not in every database, and found none; "
            "nor for what’s called piriformis syndrome. Enjoy the hour by all means. We promise "
            "nothing about a nerve."
        ),
        "sources": [
            {
                "title": ("A limited search made for this site: no trial found"),
                "publication": "",
                "year": 2026,
                "doi": "",
                "url": "",
            },
        ],
    },
    {
        "key": "massage-safety",
        "grade": "well_supported",
        "statement": "Serious harm from massage is rare.",
        "explanation": (
            "Eleven years of reports hold 138 harmful events, many of them after spinal "
            "manipulation rather than massage. An older review lists a lung clot. Rare isn’t "
            "impossible, which is why we ask first."
        ),
        "sources": [
            {
                "title": (
                    "Adverse Events of Massage Therapy in Pain-Related Conditions: A Systematic "
                    "Review (Yin and others)"
                ),
                "publication": "Evidence-Based Complementary and Alternative Medicine",
                "year": 2014,
                "doi": "10.1155/2014/480956",
                "url": "",
            },
            {
                "title": "Review of the safety of massage, Ernst, 2003",
                "publication": "",
                "year": 2003,
                "doi": "",
                "url": "",
            },
        ],
    },
]
