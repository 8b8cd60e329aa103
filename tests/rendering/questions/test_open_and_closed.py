"""When an article accepts questions, and what it shows when it does not."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from articles.models import ReaderQuestion
from caching.content import bump_version
from contact.models import ContactDetails
from tests.documents import parse, words
from tests.factories.questions import reader_question
from tests.rendering.questions.forms import ask, section

pytestmark = pytest.mark.django_db


def test_questions_close_after_the_configured_days(client, article, stamp):
    details = ContactDetails.objects.get()
    article.published_on = timezone.localdate() - timedelta(days=details.question_days_open)
    article.save()
    assert section(client, article).query("details.question-form")
    article.published_on -= timedelta(days=1)
    article.save()
    closed = section(client, article)
    assert not closed.query("form")
    assert "closed on" in words(closed)
    answer = ask(client, article, stamp)
    assert answer.status_code == 403
    assert "stopped taking questions" in words(parse(answer))
    assert not ReaderQuestion.objects.exists()
    article.updated_on = timezone.localdate()
    article.save()
    assert section(client, article).query("details.question-form")
    details.question_days_open = 1
    details.save()
    article.updated_on -= timedelta(days=2)
    article.save()
    assert "closed on" in words(section(client, article))


def test_a_publication_date_in_the_year_9999(client, article):
    type(article).objects.filter(pk=article.pk).update(updated_on=date.max)
    bump_version()
    assert section(client, article).query("details.question-form")


@pytest.mark.parametrize(
    ("article_says", "site_on", "shown", "form"),
    [
        ("open", True, True, True),
        ("closed", True, True, False),
        ("off", True, False, False),
        ("open", False, True, False),
    ],
)
def test_questions_are_off_for_one_article_or_for_the_site(
    client, article, stamp, article_says, site_on, shown, form
):
    reader_question(article, status="shown")
    article.questions = article_says
    article.save()
    details = ContactDetails.objects.get()
    details.questions_on = site_on
    details.save()
    found = section(client, article)
    assert bool(found and found.query("li[id]")) is shown
    assert bool(found and found.query("details.question-form")) is form
    ask(client, article, stamp)
    assert (ReaderQuestion.objects.count() == 2) is form


def test_without_questions_the_section_is_not_rendered_when_off(client, article):
    article.questions = "closed"
    article.save()
    assert section(client, article) is None
