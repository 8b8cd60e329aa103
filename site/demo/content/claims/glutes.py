"""Claims about the glutes and the piriformis beneath them.

Sources were read as abstracts or excerpts: a title in plain words is our description of the
paper. Nobody qualified has reviewed these statements yet, so no record names a reviewer.
"""

GLUTES = [
    {
        "key": "glute-medius-link",
        "grade": "weak",
        "statement": "People with low-back pain tend to have a weaker, more tender gluteus medius.",
        "explanation": (
            "A review set 24 studies side by side: 1,088 people with back pain and 998 without. "
            "The muscle at the side of the hip tended to be weaker and to have more tender "
            "points in those with pain. Other measures were unclear, and the results were not "
            "pooled into one figure. Which comes first, the weakness or the pain, is not known."
        ),
        "sources": [
            {
                "title": (
                    "Review of 24 studies on gluteus medius and low-back pain, Sadler and others"
                ),
                "publication": "BMC Musculoskeletal Disorders",
                "year": 2019,
                "doi": "10.1186/s12891-019-2833-4",
                "url": "",
            },
        ],
    },
    {
        "key": "glute-max-size",
        "grade": "weak",
        "statement": (
            "One scan study found a smaller gluteus maximus in women with long-lasting back pain."
        ),
        "explanation": (
            "The scans of 36 women with back pain were compared with those of 32 women without. "
            "The big muscle of the buttock was smaller in the first group. The authors say this "
            "may simply be disuse: people who hurt move less. One study, one moment in time, no "
            "proof of cause."
        ),
        "sources": [
            {
                "title": (
                    "Atrophy of gluteus maximus among women with a history of chronic low back pain"
                ),
                "publication": "PLoS ONE",
                "year": 2017,
                "doi": "10.1371/journal.pone.0177008",
                "url": "",
            },
        ],
    },
    {
        "key": "gluteal-amnesia",
        "grade": "not_supported",
        "statement": "Glutes can fall asleep and switch off (“gluteal amnesia”).",
        "explanation": (
            "Taken literally, no. “Gluteal amnesia” is a nickname coined by the back researcher "
            "S. McGill, not a medical finding about you. In healthy people, too, the big glute "
            "starts a moment after the hamstrings. Whether back pain delays it further is "
            "contested: some studies say so, others find no difference and no fixed order (in "
            "one, of 20 women, p = 0.11). We say “weaker” or “under-used”."
        ),
        "sources": [
            {
                "title": (
                    "Altered muscular activation during prone hip extension in women with and "
                    "without low back pain"
                ),
                "publication": "Chiropractic & Manual Therapies",
                "year": 2011,
                "doi": "10.1186/2045-709X-19-18",
                "url": "",
            },
            {
                "title": (
                    "Paper on the timing of the glutes and hamstrings (volume 29, number 2, page "
                    "79)"
                ),
                "publication": "Physiotherapy Quarterly",
                "year": 2021,
                "doi": "",
                "url": "",
            },
            {
                "title": "Discussion of “gluteal amnesia” for the public",
                "publication": "e3rehab.com",
                "year": None,
                "doi": "",
                "url": "",
            },
            {
                "title": "Discussion of “gluteal amnesia” for practitioners",
                "publication": "ericpurves.com",
                "year": None,
                "doi": "",
                "url": "",
            },
        ],
    },
    {
        "key": "piriformis-sciatic",
        "grade": "contested",
        "statement": (
            "The piriformis muscle often presses on the sciatic nerve and sends pain down the leg."
        ),
        "explanation": (
            "It can. Structures deep in the buttock, the piriformis among them, can press on the "
            "nerve; doctors speak of deep gluteal syndrome. “Often” is where the quarrel lies: "
            "one source says 0.3 to 6% of back pain and sciatica, another 5 to 36%, and no test "
            "settles the matter. A massage cannot tell you which it is, and pain down the leg "
            "deserves a doctor's look."
        ),
        "sources": [
            {
                "title": "Open-access article on deep gluteal syndrome",
                "publication": "PubMed Central",
                "year": None,
                "doi": "",
                "url": "https://pmc.ncbi.nlm.nih.gov/articles/PMC10966759",
            },
            {
                "title": "Reference page on piriformis syndrome",
                "publication": "visualdx.com",
                "year": None,
                "doi": "",
                "url": "",
            },
            {
                "title": "Reference page on piriformis syndrome, with a higher estimate",
                "publication": "healthjade.com",
                "year": None,
                "doi": "",
                "url": "",
            },
        ],
    },
    {
        "key": "piriformis-variant",
        "grade": "not_supported",
        "statement": (
            "Sciatic pain comes from a nerve that runs through the piriformis instead of below it."
        ),
        "explanation": (
            "Such unusual paths are real: they were found in 16.9% of 6,062 bodies. But among "
            "patients who had an operation they were found in 16.2%, which is no more. If the "
            "path explained the pain, it should turn up more often in the people who hurt."
        ),
        "sources": [
            {
                "title": (
                    "Review of how often the sciatic nerve takes an unusual path past the "
                    "piriformis, Smoll"
                ),
                "publication": "Clinical Anatomy",
                "year": 2010,
                "doi": "",
                "url": "",
            },
        ],
    },
]
