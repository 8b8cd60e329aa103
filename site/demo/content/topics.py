"""The topics that articles are sorted by."""

TOPICS = [
    {
        "name": "Lower back",
        "slug": "lower-back",
        "description": "What a sore lower back may need, what massage can add, and what it cannot.",
    },
    {
        "name": "Glutes and hips",
        "slug": "glutes-and-hips",
        "description": (
            "The strong muscles you sit on, and why a back massage so often visits them."
        ),
    },
    {
        "name": "Feet and calves",
        "slug": "feet-and-calves",
        "description": "From the heel up: the parts that meet the ground first.",
    },
    {
        "name": "Fascia",
        "slug": "fascia",
        "description": (
            "The web that wraps every muscle, and how well the claims made for it stand up."
        ),
    },
    {
        "name": "Your session",
        "slug": "your-session",
        "description": (
            "What happens from the first question to the last slow stroke, and how you steer it."
        ),
    },
    {
        "name": "Looking after yourself",
        "slug": "looking-after-yourself",
        "description": "Small things to do between visits, and when to see a doctor instead of us.",
    },
]
