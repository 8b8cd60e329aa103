"""A question under an article, with its answer, made up to show what one looks like."""

QUESTIONS = [
    {
        "article": "lower-back-massage-guide",
        "name": "Sample reader (replace me)",
        "question": "Sample question: how long before a massage may I eat?",
        "answer": "Sample answer: a light meal an hour or two before is fine for most people. "
        "Tell us if lying on your stomach is uncomfortable, and we begin on your side.\n\n"
        "Take this question away under Questions in the menu once you have one of your own.",
    },
]
