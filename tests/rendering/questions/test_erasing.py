"""Questions are purged after their retention period, erased with a person's data, and deleted with their article."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from articles.models import ReaderQuestion
from articles.questions.privacy import export_question
from privacy import sources
from tests.factories.questions import reader_question
from tests.rendering.questions.forms import section

pytestmark = pytest.mark.django_db


def test_questions_not_shown_are_purged_and_counted(article, capsys):
    old = timezone.now() - timedelta(days=61)
    for status in ("held", "hidden", "hidden", "shown"):
        reader_question(article, status=status, asked=old, name="Naledi")
    young = reader_question(article, asked=timezone.now() - timedelta(days=59))
    call_command("purge_questions")
    said = capsys.readouterr().out
    assert said == "Erased 3 questions older than 60 days and not shown (1 held, 2 hidden).\n"
    assert set(ReaderQuestion.objects.values_list("status", "pk")) == {
        ("held", young.pk),
        ("shown", ReaderQuestion.objects.get(status="shown").pk),
    }


def test_a_persons_questions_are_found_exported_and_erased(client, article):
    shown = reader_question(article, name="Naledi Mokoena", status="shown", answer="Yes.")
    reader_question(article, question="It is me, naledi, again")
    reader_question(article, name="Sipho")
    found = sources.find(" naledi ")
    assert len(found) == 2
    assert not sources.find("  ")
    (record,) = [match.record for match in found if match.record.pk == shown.pk]
    assert export_question(record)["Our answer"] == "Yes."
    assert len(section(client, article).query("li[id]")) == 1
    assert sources.erase(found) == 2
    assert ReaderQuestion.objects.get().name == "Sipho"
    assert not section(client, article).query("li[id]")


def test_an_article_can_be_deleted_with_its_questions(article):
    reader_question(article, status="shown")
    article.delete()
    assert not ReaderQuestion.objects.exists()
