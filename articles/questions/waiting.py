from typing import NamedTuple

from django.db.models import Count, Min
from django.http import HttpRequest

from articles.models import ReaderQuestion


class WaitingQuestions(NamedTuple):
    """The number of questions that need staff's attention, and the primary key of the first."""

    number: int
    first: int | None


def waiting_questions(request: HttpRequest) -> WaitingQuestions:
    """Queried once per request."""
    found: WaitingQuestions | None = getattr(request, "_waiting_questions", None)
    if found is None:
        waiting = ReaderQuestion.objects.waiting().order_by()
        found = WaitingQuestions(**waiting.aggregate(number=Count("pk"), first=Min("pk")))
        request._waiting_questions = found  # type: ignore[attr-defined]
    return found
