"""Claims about the other parts that are blamed for a sore back.

Sources were read as abstracts or excerpts: a title in plain words is our description of the
paper. Nobody qualified has reviewed these statements yet, so no record names a reviewer.
"""

NEIGHBOURS = [
    {
        "key": "tight-hip-flexors",
        "grade": "contested",
        "statement": "Tight hip flexors cause back pain.",
        "explanation": (
            "Around 600 young men in military service were followed for four years: a tight psoas "
            "didn’t go with back pain, and nor did tight hamstrings. Later studies are small and "
            "mixed. The balance leans against it."
        ),
        "sources": [
            {
                "title": (
                    "Tightness of Hamstring- and Psoas Major Muscles: a prospective study of back "
                    "pain in young men during their military service (Hellsing)"
                ),
                "publication": "Upsala Journal of Medical Sciences",
                "year": 1988,
                "doi": "10.3109/03009738809178552",
                "url": "",
            },
            {
                "title": (
                    "Is Hip Muscle Flexibility Associated with Low Back Pain Among First-Year "
                    "Undergraduate Students? (70 students)"
                ),
                "publication": "Journal of Clinical Medicine",
                "year": 2024,
                "doi": "10.3390/jcm13247598",
                "url": "",
            },
        ],
    },
    {
        "key": "tight-hamstrings",
        "grade": "contested",
        "statement": "Tight hamstrings lead to back pain.",
        "explanation": (
            "Twelve studies followed 5,459 people and found a link so small that it says little about "
            "any one of them. Another review called the evidence very low and drew no conclusion."
        ),
        "sources": [
            {
                "title": (
                    "Review of 12 studies that followed 5,459 people, Sadler and others (odds ratio "
                    "0.96, where 1 means no link; volume 18, article 179)"
                ),
                "publication": "BMC Musculoskeletal Disorders",
                "year": 2017,
                "doi": "",
                "url": "",
            },
            {
                "title": ("Review of hamstring tightness and back pain, Hori and others"),
                "publication": "",
                "year": 2021,
                "doi": "",
                "url": "",
            },
        ],
    },
    {
        "key": "quadratus-lumborum-cause",
        "grade": "contested",
        "statement": ("The quadratus lumborum is the hidden cause of most muscular back pain."),
        "explanation": (
            "That it bends you sideways is textbook. That it’s behind most sore backs is opinion; "
            "we found no study to show it. One small study, of eight men, found no single trunk "
            "muscle to be the key to a steady spine."
        ),
        "sources": [
            {
                "title": (
                    "Study of the trunk muscles of eight men and the stability of the spine, "
                    "Cholewicki and others"
                ),
                "publication": "",
                "year": 2002,
                "doi": "",
                "url": "",
            },
        ],
    },
    {
        "key": "ball-under-foot",
        "grade": "weak",
        "statement": (
            "In one small study, people who rolled a ball under both feet reached further forward "
            "straight afterwards."
        ),
        "explanation": (
            "They were 24 healthy people in one session, set against doing nothing. None of them was in "
            "pain, and nobody tested whether it lasts."
        ),
        "sources": [
            {
                "title": (
                    "Pilot study of a ball under both feet and forward reach in 24 healthy people, "
                    "Grieve and others (p = 0.03)"
                ),
                "publication": "Journal of Bodywork and Movement Therapies",
                "year": 2015,
                "doi": "10.1016/j.jbmt.2014.12.004",
                "url": "",
            },
        ],
    },
    {
        "key": "remote-release-pooled",
        "grade": "contested",
        "statement": ("Working on one part of the body makes a distant part more flexible."),
        "explanation": (
            "Put together, the trials hint at a little more bend, small enough to be luck, and their "
            "quality is low. A second appraisal was kinder: a B, on a scale from A to C."
        ),
        "sources": [
            {
                "title": (
                    "Review of trials of techniques applied at a distance, Burk and others (effect "
                    "0.23, range −0.09 to 0.55; volume 29, page 650)"
                ),
                "publication": "Journal of Sport Rehabilitation",
                "year": 2020,
                "doi": "",
                "url": "",
            },
            {
                "title": (
                    "Critically appraised topic on the same question, Finley and McDevitt (volume "
                    "29, page 229)"
                ),
                "publication": "International Journal of Athletic Therapy and Training",
                "year": None,
                "doi": "",
                "url": "",
            },
        ],
    },
    {
        "key": "posterior-chain",
        "grade": "weak",
        "statement": (
            "Along the back of the body, some neighbouring tissues pass tension to each other."
        ),
        "explanation": (
            "Nine studies, most of them dissections, give moderate evidence that a pull on one "
            "tissue reaches certain neighbours. What that means for pain in a living person is "
            "open."
        ),
        "sources": [
            {
                "title": (
                    "Review of nine studies of tension passed between muscles and fascia, Krause "
                    "and others"
                ),
                "publication": "Journal of Anatomy",
                "year": 2016,
                "doi": "",
                "url": "https://pmc.ncbi.nlm.nih.gov/articles/PMC5341578",
            },
            {
                "title": (
                    "Review of the lines along which muscles and fascia join, Wilke and others"
                ),
                "publication": "",
                "year": 2016,
                "doi": "",
                "url": "",
            },
        ],
    },
]
