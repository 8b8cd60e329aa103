"""Finds, exports and erases one person's data among the readers' questions."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from articles.models import ReaderQuestion
from privacy.search import build_query
from privacy.sources import DataSource


def find_questions(text: str) -> QuerySet[ReaderQuestion]:
    """Questions with the text in their name, question or answer; none for an empty text.

    A telephone number is found in any notation.
    """
    text = text.strip()
    if not text:
        return ReaderQuestion.objects.none()
    query = build_query(text, "name", "question", "answer")
    return ReaderQuestion.objects.filter(query).select_related("article")


def summary_line(question: ReaderQuestion) -> str:
    who = question.name or "No name"
    return f"{question}: {who}, “{question.excerpt()}” ({question.get_status_display()})"


def export_question(question: ReaderQuestion) -> dict[str, Any]:
    """Every stored field with a label, in words for the person who asked it."""
    return {
        "Asked": _moment(question.asked),
        "Article": question.article.title,
        "Name": question.name,
        "Question": question.question,
        "Our answer": question.answer,
        "Status": question.get_status_display(),
        "Shown or hidden on": _moment(question.changed) if question.changed else "",
        "What looked odd about it": question.doubt,
        "Reports by readers": question.reports,
    }


def _moment(moment: datetime) -> str:
    return f"{timezone.localtime(moment):%Y-%m-%d %H:%M}"


def erase_questions(questions: QuerySet[ReaderQuestion]) -> int:
    """Delete the questions with their answers; returns how many there were."""
    return questions.delete()[1].get(ReaderQuestion._meta.label, 0)


QUESTIONS = DataSource(
    "questions", "Question", find_questions, summary_line, export_question, erase_questions
)
