"""The contact record and the site's identity. What the spa has not told us stays empty."""

from datetime import date, time

CONTACT = {
    "phone": "+27672217919",
    "whatsapp": "+27672217919",
    "email": "",
    "street_address": "",
    "suburb": "",
    "city": "",
    "province": "",
    "postal_code": "",
    "map_link": "",
    "areas_served": "",
    "greeting": "Hello Palms of Grace, I’d like to ask about a massage.",
    "expected_reply": "We answer in opening hours, usually the same day.",
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
            "reason": "Christmas Eve",
            "opens": time(9, 0),
            "closes": time(13, 0),
        },
    ],
}

IDENTITY = {
    "name": "Palms of Grace Spa",
    "tagline": "Unhurried massage for hard-working backs",
    "footer_text": (
        "Massage and only massage. What you read here is general information, not medical "
        "advice. The pictures are illustrations."
    ),
}
