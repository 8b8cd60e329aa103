"""Questions under articles, as readers ask them, with our answers."""

QUESTIONS = [
    {
        "article": "lower-back-massage-guide",
        "name": "",
        "question": "Is firmer better when the back is really stiff?",
        "answer": (
            "We’ve found nothing to say that hard beats gentle. So have it as you like it, and "
            "say so halfway: “softer”, “firmer” and “stop” all work at once."
        ),
    },
    {
        "article": "lower-back-massage-guide",
        "name": "",
        "question": "How long before a massage can I eat?",
        "answer": (
            "A light meal an hour or two before suits most people. If lying on your stomach "
            "isn’t comfortable, tell us and we’ll begin on your side."
        ),
    },
]
