"""Finds, exports and erases one person's data among the readers' questions."""

from typing import Any

from django.db.models import QuerySet

from articles.models import ReaderQuestion
from privacy.export import timestamp
from privacy.search import build_query
from privacy.sources import DataSource


def find_questions(text: str) -> QuerySet[ReaderQuestion]:
    """Questions with the text, or the number in any notation, in their name, question or answer."""
    query = build_query(text, "name", "question", "answer")
    return ReaderQuestion.objects.filter(query).select_related("article")


def summary_line(question: ReaderQuestion) -> str:
    who = question.name or "No name"
    return f"{question}: {who}, “{question.excerpt()}” ({question.get_status_display()})"


def export_question(question: ReaderQuestion) -> dict[str, Any]:
    """Every stored field with a label, in words for the person who asked it."""
    return {
        "Asked": timestamp(question.asked),
        "Article": question.article.title,
        "Name": question.name,
        "Question": question.question,
        "Our answer": question.answer,
        "Status": question.get_status_display(),
        "Shown or hidden on": timestamp(question.changed),
        "What looked odd about it": question.doubt,
        "Reports by readers": question.reports,
    }


QUESTIONS = DataSource("questions", "Question", find_questions, summary_line, export_question)
