"""Readers' questions."""

from itertools import count
from typing import Any

from articles.models import ArticlePage, ReaderQuestion

number = count(1)


def reader_question(article: ArticlePage, **fields: Any) -> ReaderQuestion:
    """Held, unless `status` is given."""
    place = next(number)
    given = {"question": f"Question {place}?", "key": f"key-{place}", **fields}
    return ReaderQuestion.objects.create(article=article, **given)
