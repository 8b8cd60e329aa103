"""Claims about massage: what the reviews found, and how safe it is.

Sources were read as abstracts or excerpts: a title in plain words is our description of the
paper. Nobody qualified has reviewed these statements yet, so no record names a reviewer.
"""

MASSAGE = [
    {
        "key": "cochrane-2015",
        "grade": "not_supported",
        "statement": "A Cochrane review proves that massage works for back pain.",
        "explanation": (
            "The review gathered 25 trials with 3,096 people and rated the evidence low to very "
            "low. In the short term, pain was somewhat better after massage than with no care at "
            "all; for new pain that rests on a single study of 51 people. That is a weak sign of "
            "short relief. It is not proof, so we do not print it as one."
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
            "A large overview of massage for pain reached no conclusion of high certainty, and a "
            "few of moderate certainty."
        ),
        "explanation": (
            "The authors found 129 reviews from 2018 to 2023. Only 41 had graded how certain "
            "their findings were, and 17 of those could be mapped. Nothing reached high "
            "certainty. A few findings reached moderate certainty, some of them on low-back "
            "pain. That is a fair picture of the whole field: a few good signs, nothing settled."
        ),
        "sources": [
            {
                "title": "Use of Massage Therapy for Pain, 2018-2023 (Mak and others)",
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
            "For long-lasting back pain, myofascial release brought small gains in pain and in "
            "everyday movement."
        ),
        "explanation": (
            "A review pooled eight trials with 375 people. Pain and function both improved a "
            "little (standardised differences of 0.37 and 0.43 in its favour). No gain was shown "
            "for quality of life or for balance. So we say “may ease”, and we mean “may”."
        ),
        "sources": [
            {
                "title": (
                    "Review of eight trials of myofascial release for long-lasting low-back "
                    "pain, Wu and others"
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
            "We looked for trials that tested this, though not in every database, and found none, "
            "neither for sciatica nor for what is called piriformis syndrome. You may well enjoy "
            "an hour on the table, but we promise nothing about a nerve. If pain, weakness or "
            "numbness runs into both legs, go to emergency care."
        ),
        "sources": [
            {
                "title": "A limited search made for this site: no trial found",
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
            "A review of 11 years found 40 reports describing 138 harmful events, many of them "
            "after spinal manipulation rather than massage of the muscles. An older review lists "
            "a lung clot among its cases. Rare is not the same as impossible, which is why each "
            "of our service pages says who should wait or ask a doctor first."
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
