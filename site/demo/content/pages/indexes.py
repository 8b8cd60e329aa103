"""The pages above the articles and above the services."""

ARTICLES_INDEX = {
    "slug": "articles",
    "title": "Articles",
    "standfirst": (
        "What’s known about sore backs, what’s guessed, and what only sounds good. Every claim "
        "carries its grade."
    ),
    "summary": "Backs, hips, feet and fascia, with every claim graded and its sources open.",
    "description": (
        "Articles from Palms of Grace Spa about the lower back, glutes, feet and fascia, in "
        "plain words, with graded evidence and open sources."
    ),
}

SERVICES_INDEX = {
    "slug": "services",
    "title": "Massages and prices",
    "standfirst": (
        "Four massages, 30 to 90 minutes, from R350. Not sure which? Tell us where it’s sore and "
        "we’ll choose together."
    ),
    "summary": "Lower back, glutes and hips, fascia, feet and calves: 30 to 90 minutes, from R350.",
    "description": (
        "Massages at Palms of Grace Spa: lower back, glutes and hips, fascia, feet and calves. "
        "30 to 90 minutes, from R350, with what each one feels like."
    ),
    "body": [
        (
            "text",
            (
                "<p>Some things belong with a doctor before a massage: a fever, a blood clot, new "
                'numbness. <a href="article:when-to-see-a-doctor-first">When to see a doctor '
                "first</a></p>"
            ),
        ),
    ],
}
