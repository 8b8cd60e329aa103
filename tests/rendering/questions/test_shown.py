"""Shown questions and their answers under an article."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import ReaderQuestion
from caching.content import bump_version
from caching.models import ContentVersion
from tests.documents import only, values, words
from tests.factories.questions import reader_question
from tests.rendering.questions.forms import section

pytestmark = pytest.mark.django_db


def test_a_shown_question_is_under_the_article_with_its_answer(client, article):
    question = reader_question(
        article, name="Naledi", question="First line\nsecond line\n\nhttps://evil.example/x"
    )
    client.get(article.url)
    question.answer, question.status = "No.\n\nwww.evil.example", "shown"
    question.save()
    shown = section(client, article)
    item = only(shown, f"#question-{question.pk}")
    assert item.name == "li"
    assert "Naledi asks" in words(item, "h3")
    assert words(item, "h4") == "Palms of Grace Spa answers"
    assert len(item.query(".question-from-reader__words br")) == 1
    assert len(item.query(".question-from-reader__words p")) == 4
    # URLs in texts are not linked: the only link is that to the question.
    assert values(item, "a", "href") == [f"#question-{question.pk}"]
    assert "A reader asks" not in words(shown)


def test_a_hidden_or_deleted_question_is_not_shown(client, article):
    questions = [reader_question(article, status="shown") for _ in range(3)]
    assert len(section(client, article).query("li[id]")) == 3
    questions[0].status = "hidden"
    questions[0].save()
    assert len(section(client, article).query("li[id]")) == 2
    questions[1].delete()
    assert len(section(client, article).query("li[id]")) == 1
    ReaderQuestion.objects.filter(status="shown").delete()
    assert not section(client, article).query("li[id]")


def test_only_visible_changes_bump_the_content_version(article):
    def was_bumped() -> bool:
        before, seen[0] = seen[0], ContentVersion.read()
        return seen[0] != before

    seen = [ContentVersion.read()]
    question = reader_question(article)
    question.answer = "Being written"
    question.save()
    assert not was_bumped()
    reader_question(article).delete()
    ReaderQuestion.objects.exclude(pk=question.pk).delete()
    assert not was_bumped()
    question = ReaderQuestion.objects.get()
    for name, value in (("status", "shown"), ("answer", "Yes."), ("status", "hidden")):
        setattr(question, name, value)
        question.save()
        assert was_bumped(), (name, value)
    question.save()
    assert not was_bumped()
    reader_question(article, status="shown")
    was_bumped()
    ReaderQuestion.objects.filter(status="shown").delete()
    assert was_bumped()


def test_many_questions_need_no_more_queries_and_older_ones_are_collapsed(client, article):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(article.url)
        return len(captured)

    def costs() -> tuple[int, int]:
        bump_version()
        return queries(), queries()

    queries()
    reader_question(article, status="shown")
    few = costs()
    for _ in range(49):
        reader_question(article, status="shown", name="x", answer="y")
    assert costs() == few
    shown = section(client, article)
    assert len(shown.query("li[id]")) == 50
    assert len(only(shown, "details.questions-from-readers__earlier").query("li[id]")) == 40
