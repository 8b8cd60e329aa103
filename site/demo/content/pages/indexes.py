"""The pages above the articles and above the services."""

ARTICLES_INDEX = {
    "slug": "articles",
    "title": "Articles",
    "standfirst": (
        "About backs, hips, feet and fascia: what is known, what is guessed, and what only "
        "sounds good."
    ),
    "summary": (
        "Plain reading about the body and about massage, with the evidence graded and the "
        "sources open."
    ),
    "description": (
        "Articles from Palms of Grace Spa about the lower back, glutes, feet and fascia, in "
        "plain words, with graded evidence and open sources."
    ),
}

SERVICES_INDEX = {
    "slug": "services",
    "title": "Massages and prices",
    "standfirst": (
        "Four massages, each with its length, its price in rand, and a plain word about who "
        "should not come."
    ),
    "summary": (
        "Lower back, glutes and hips, fascia, feet and calves: what happens, how long it takes "
        "and what it costs."
    ),
    "description": (
        "Massages at Palms of Grace Spa: lower back, glutes and hips, fascia, feet and calves. "
        "Minutes and prices in rand, and who should wait."
    ),
}
