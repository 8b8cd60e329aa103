"""Claims about the glutes and the piriformis beneath them.

Sources were read as abstracts or excerpts: a title in plain words is our description of the
paper. Nobody qualified has reviewed these statements yet, so no record names a reviewer.
"""

GLUTES = [
    {
        "key": "glute-medius-link",
        "grade": "weak",
        "statement": (
            "People with a sore lower back tend to have a weaker, more tender gluteus medius."
        ),
        "explanation": (
            "A review set 24 studies side by side: 1,088 people with back pain, 998 without. Other "
            "measures were unclear and nothing was pooled. Which comes first, the weak hip or the "
            "sore back, isn’t known."
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
            "One scan study found a smaller gluteus maximus in women whose backs had long been "
            "sore."
        ),
        "explanation": (
            "It compared 36 women with back pain and 32 without. The authors say it could be "
            "disuse: who hurts moves less. One study, one moment, no proof of cause."
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
        "statement": ("Glutes can fall asleep and switch off (“gluteal amnesia”)."),
        "explanation": (
            "It’s a nickname, coined by the back researcher S. McGill, and not a diagnosis. In "
            "healthy people, too, the big glute starts a moment after the hamstrings. Whether a "
            "sore back delays it further is contested; one study of 20 women found no clear "
            "difference."
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
        ],
    },
    {
        "key": "piriformis-sciatic",
        "grade": "contested",
        "statement": (
            "The piriformis often presses on the sciatic nerve and sends pain down the leg."
        ),
        "explanation": (
            "It can; the name for it is deep gluteal syndrome. “Often” is where the quarrel lies: "
            "estimates are far apart, and no single test settles it."
        ),
        "sources": [
            {
                "title": "Review article on deep gluteal syndrome",
                "publication": "PubMed Central",
                "year": None,
                "doi": "",
                "url": "https://pmc.ncbi.nlm.nih.gov/articles/PMC10966759",
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
            "Such paths are real: 16.9% of 6,062 bodies had one. So did 16.2% of patients who came "
            "to surgery, which is no more. If the path explained the pain, it would turn up more "
            "often in the people who hurt."
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
