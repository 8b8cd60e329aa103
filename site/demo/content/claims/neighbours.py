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
            "About 600 conscripts were followed for four years, and neither a tight psoas nor "
            "tight hamstrings went with back pain. Later studies are small and mixed, one of them "
            "of 70 students. The balance leans against the claim. Work on the front of the hip "
            "may still feel good."
        ),
        "sources": [
            {
                "title": (
                    "Four-year study of about 600 conscripts, Hellsing, 1988 (as reported by "
                    "Massage & Fitness Magazine)"
                ),
                "publication": "massagefitnessmag.com",
                "year": 1988,
                "doi": "",
                "url": "",
            },
            {
                "title": (
                    "Study of hip flexors and back pain in 70 students (volume 13, article 7598)"
                ),
                "publication": "Journal of Clinical Medicine",
                "year": 2024,
                "doi": "",
                "url": "",
            },
        ],
    },
    {
        "key": "tight-hamstrings",
        "grade": "contested",
        "statement": "Tight hamstrings lead to back pain.",
        "explanation": (
            "A review of 12 studies that followed 5,459 people found a link so small (odds ratio "
            "0.96, where 1 means none) that it says little about any one person. Another review "
            "judged the evidence very low and drew no conclusion."
        ),
        "sources": [
            {
                "title": (
                    "Review of 12 studies that followed 5,459 people, Sadler and others (volume "
                    "18, article 179)"
                ),
                "publication": "BMC Musculoskeletal Disorders",
                "year": 2017,
                "doi": "",
                "url": "",
            },
            {
                "title": "Review of hamstring tightness and back pain, Hori and others",
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
        "statement": "The quadratus lumborum is the hidden cause of most muscular back pain.",
        "explanation": (
            "Where this muscle lies, and that it helps you bend sideways, is in the anatomy "
            "books. That it is the most common muscular cause of back pain is the opinion of "
            "practitioners. A small study of eight men points elsewhere: no single muscle of the "
            "trunk is the key to a steady spine."
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
            {
                "title": "Practitioner's page on the quadratus lumborum",
                "publication": "cyberpt.com",
                "year": None,
                "doi": "",
                "url": "",
            },
        ],
    },
    {
        "key": "ball-under-foot",
        "grade": "weak",
        "statement": (
            "Rolling a ball under both feet may let you reach a little further forward straight "
            "afterwards."
        ),
        "explanation": (
            "A pilot study took 24 healthy people, 28 years old on average, for one session. "
            "Those who rolled a ball under both feet reached further forward right afterwards "
            "than those who did nothing (p = 0.03). These were not people in pain, and nobody "
            "tested whether it lasts."
        ),
        "sources": [
            {
                "title": (
                    "Pilot study of a ball under both feet and forward reach in 24 healthy "
                    "people, Grieve and others"
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
        "statement": "Working on one part of the body makes a distant part more flexible.",
        "explanation": (
            "Taken together, the trials show a trend and no more: an effect of 0.23, with a "
            "range from minus 0.09 to 0.55 that takes in no effect at all, and low quality "
            "throughout. A separate appraisal was kinder and gave the evidence for flexibility a "
            "B, on a scale from A to C."
        ),
        "sources": [
            {
                "title": (
                    "Review of trials of techniques applied at a distance, Burk and others "
                    "(volume 29, page 650)"
                ),
                "publication": "Journal of Sport Rehabilitation",
                "year": 2020,
                "doi": "",
                "url": "",
            },
            {
                "title": (
                    "Critically appraised topic on the same question, Finley and McDevitt "
                    "(volume 29, page 229)"
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
            "Tension can pass between some neighbouring tissues along the back of the body."
        ),
        "explanation": (
            "A review of nine studies, most of them dissections, found moderate evidence that "
            "pull on one tissue reaches certain neighbours. What that means for pain in a living "
            "person is an open question, so we speak of neighbours and not of one long chain."
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
                "title": "Review of the lines along which muscles and fascia join, Wilke and others",
                "publication": "",
                "year": 2016,
                "doi": "",
                "url": "",
            },
        ],
    },
    {
        "key": "plantar-heel-pain",
        "grade": "weak",
        "statement": (
            "Pain under the heel is now described more as worn tissue than as inflammation."
        ),
        "explanation": (
            "The description itself is widely shared: slow wear in the sheet under the foot, and "
            "less the inflammation of which its old name, plantar fasciitis, speaks. We have it "
            "from a secondary source, though, and the evidence for massage was thin in what we "
            "found. So we grade the whole with care."
        ),
        "sources": [
            {
                "title": "Reference page on heel pain and the plantar fascia",
                "publication": "physio-pedia.com",
                "year": None,
                "doi": "",
                "url": "",
            },
        ],
    },
]
