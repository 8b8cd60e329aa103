"""A question is kept for staff to see; nobody else sees it before they show it."""

import hashlib
from collections.abc import Mapping
from typing import Any

from django.db.models import F
from django.http import HttpRequest

from articles.models import ArticlePage, ReaderQuestion
from articles.questions.form import QuestionForm
from articles.questions.section import REPORT
from form_protection import spam
from form_protection.rate_limit import Limit

ALIKE = "The same words were sent before."

# One network reports one question once a day.
ONCE_A_DAY = Limit(1, 24 * 3600)


def receive(article: ArticlePage, data: dict[str, Any], doubt: str) -> ReaderQuestion:
    """Keep what the form let through. The same form sent twice is one question."""
    question, _ = ReaderQuestion.objects.get_or_create(
        key=_key(article, data),
        defaults={
            "article": article,
            "name": data["name"],
            "question": data["question"],
            "doubt": doubt,
        },
    )
    return question


def doubt_about(request: HttpRequest, data: dict[str, Any], recent_posts: int) -> str:
    """What speaks against it, in words for staff; empty when nothing does."""
    words = {**data, "message": data["question"], "phone": "", "email": ""}
    return spam.reason_to_hold(request, words, QuestionForm.kind, _repeated, recent_posts)


def _repeated(data: Mapping[str, Any]) -> str:
    alike = ReaderQuestion.objects.filter(question=data["question"])
    return ALIKE if alike.exists() else ""


def report(request: HttpRequest, article: ArticlePage, number: str, stamp: str) -> bool:
    """Count a reader's report of a question that is shown; False when it does not count.

    Hiding it is for staff alone: a few people who agree could otherwise silence anybody.
    """
    if spam.distrust(stamp, REPORT) not in ("", spam.OLD) or not (
        number.isascii() and number.isdigit()
    ):
        return False
    if len(number) > 18:
        return False
    shown = article.reader_questions.shown().filter(pk=int(number))
    # Asked in this order, made-up numbers leave what is known of the networks alone.
    if not shown.exists() or ONCE_A_DAY.is_over(request, int(number)):
        return False
    return bool(shown.update(reports=F("reports") + 1))


def _key(article: ArticlePage, data: dict[str, Any]) -> str:
    """The same form with the same words: a button pressed twice, a page sent again."""
    said = [article.pk, data["stamp"], data["name"], data["question"]]
    return hashlib.sha256(repr(said).encode()).hexdigest()
