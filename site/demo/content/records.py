"""The people, the contact record and the site's identity. All samples but the number.

The e-mail address ends in .example, a name nobody can own, so that no message goes astray.
"""

from datetime import date, time

TEAM = [
    {
        "key": "sample-therapist",
        "name": "Sample therapist (replace me)",
        "role": "Massage (sample profile)",
        "biography": (
            "This is a sample profile, not a person. Before the site goes live, put the name and "
            "face of the person who gives the massages here, in two or three plain sentences: "
            "how long they have done this work, where they learnt it, and what they are known "
            "for among their clients. Fill in qualifications and a registration number only if "
            "there is a paper to show for them."
        ),
        "is_author": False,
        "is_therapist": True,
        "is_reviewer": False,
    },
    {
        "key": "sample-author",
        "name": "Sample author (replace me)",
        "role": "Writes the articles (sample profile)",
        "biography": (
            "This is a sample profile, not a person. Readers like to know who is speaking to "
            "them: put the name of the person who writes or edits the articles here, and say "
            "what they know at first hand."
        ),
        "is_author": True,
        "is_therapist": False,
        "is_reviewer": False,
    },
    {
        "key": "sample-reviewer",
        "name": "Sample reviewer (replace me)",
        "role": "Checks the health statements (sample profile)",
        "biography": (
            "This is a sample profile, not a person, and nobody has reviewed these pages yet. "
            "Put the qualified, registered person here who has read the sources and is willing "
            "to sign. Until then the articles carry no review date."
        ),
        "is_author": False,
        "is_therapist": False,
        "is_reviewer": True,
    },
]

CONTACT = {
    "phone": "+27672217919",
    "whatsapp": "+27672217919",
    "email": "sample@palms-of-grace.example",
    "street_address": "Sample address: 1 Palm Street",
    "suburb": "Sample suburb",
    "city": "Sample town",
    "province": "",
    "postal_code": "0000",
    "map_link": "",
    "areas_served": "",
    "greeting": "Hello Palms of Grace Spa, I would like to ask about a massage.",
    "expected_reply": "We answer during opening hours, usually the same day.",
    "opening_hours": [
        {"weekday": 1, "opens": time(9, 0), "closes": time(18, 0)},
        {"weekday": 2, "opens": time(9, 0), "closes": time(18, 0)},
        {"weekday": 3, "opens": time(9, 0), "closes": time(18, 0)},
        {"weekday": 4, "opens": time(9, 0), "closes": time(18, 0)},
        {"weekday": 5, "opens": time(9, 0), "closes": time(14, 0)},
    ],
    # Public holidays come by themselves, closed.
    "special_days": [
        {
            "date": date(2026, 12, 24),
            "reason": "Christmas Eve, shorter day",
            "opens": time(9, 0),
            "closes": time(13, 0),
        },
    ],
}

IDENTITY = {
    "name": "Palms of Grace Spa",
    "tagline": "Unhurried massage for hard-working backs",
    "footer_text": (
        "What you read here is general information, not medical advice. Prices, hours and "
        "address are samples for now; please ask us before you come."
    ),
}
