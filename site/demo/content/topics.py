"""The topics that articles are sorted by."""

TOPICS = [
    {
        "name": "Lower back",
        "slug": "lower-back",
        "description": "Why it complains, what massage adds, and what it can’t.",
    },
    {
        "name": "Glutes and hips",
        "slug": "glutes-and-hips",
        "description": "The muscles you sit on, and why a back massage so often visits them.",
    },
    {
        "name": "Feet and calves",
        "slug": "feet-and-calves",
        "description": "From the heel up: the parts that meet the ground first.",
    },
    {
        "name": "Fascia",
        "slug": "fascia",
        "description": "The web that wraps every muscle, and the tall stories told about it.",
    },
    {
        "name": "Your session",
        "slug": "your-session",
        "description": "From the first question to the last slow stroke, and how you steer it.",
    },
    {
        "name": "Looking after yourself",
        "slug": "looking-after-yourself",
        "description": "Small things for between visits, and when somebody else should look first.",
    },
]
