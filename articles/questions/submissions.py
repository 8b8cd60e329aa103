"""Stores readers' questions, held until staff show them, and counts readers' reports."""

import hashlib
from collections.abc import Mapping
from typing import Any

from django.db.models import F
from django.http import HttpRequest

from articles.models import ArticlePage, ReaderQuestion
from articles.questions.form import QuestionForm
from articles.questions.section import REPORT_FORM
from core.ids import parse_id
from form_protection import spam
from form_protection.rate_limit import RateLimit

DUPLICATE = "The same words were sent before."

# Per network and question, once a day.
REPORT_LIMIT = RateLimit(1, 24 * 3600)


def save_question(article: ArticlePage, data: dict[str, Any], doubt: str) -> ReaderQuestion:
    """Store the cleaned data of a question form. The same form submitted twice makes one row."""
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


def hold_reason(request: HttpRequest, data: dict[str, Any], recent_posts: int) -> str:
    """Why the question looks like spam, in words for staff; empty when it does not."""
    fields = {**data, "message": data["question"], "phone": "", "email": ""}
    return spam.reason_to_hold(request, fields, QuestionForm.kind, _repeated, recent_posts)


def _repeated(data: Mapping[str, Any]) -> str:
    same = ReaderQuestion.objects.filter(question=data["question"])
    return DUPLICATE if same.exists() else ""


def count_report(request: HttpRequest, article: ArticlePage, question: str, stamp: str) -> bool:
    """Count a reader's report of the shown question with this id; returns whether it counted.

    Reports never hide a question: otherwise a few visitors together could remove any question.
    """
    if spam.timestamp_problem(stamp, REPORT_FORM) not in ("", spam.EXPIRED):
        return False
    question_id = parse_id(question)
    shown = article.reader_questions.shown().filter(pk=question_id)
    # In this order, so that invented ids do not fill the rate limit's storage.
    if not shown.exists() or REPORT_LIMIT.is_exceeded(request, question_id):
        return False
    return bool(shown.update(reports=F("reports") + 1))


def _key(article: ArticlePage, data: dict[str, Any]) -> str:
    """Equal for one form with the same content: a double click or a reload."""
    content = [article.pk, data["stamp"], data["name"], data["question"]]
    return hashlib.sha256(repr(content).encode()).hexdigest()
