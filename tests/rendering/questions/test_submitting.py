"""Submitting a question: stored, or shown again with errors."""

import pytest
from django.test import Client

from articles.models import ReaderQuestion
from caching.content import bump_version
from caching.models import ContentVersion
from tests.documents import only, parse, values, words
from tests.factories import pages
from tests.rendering.questions.forms import ASKED, ask

pytestmark = pytest.mark.django_db


def test_a_question_is_stored_and_not_public_until_shown(article, stamp):
    client = Client(enforce_csrf_checks=True)
    before = ContentVersion.read()
    answer = ask(client, article, stamp, name="Naledi")
    assert answer.status_code == 302
    assert not answer.cookies
    thanks = client.get(answer.url)
    assert "has reached us" in words(parse(thanks))
    assert values(parse(thanks), ".text-link", "href") == [f"{article.url}#questions"]
    assert only(parse(thanks), 'meta[name="robots"]').attrs["content"] == "noindex"
    assert not thanks.cookies

    question = ReaderQuestion.objects.get()
    assert (question.question, question.name, question.status) == (ASKED, "Naledi", "held")
    assert question.doubt == ""
    assert ContentVersion.read() == before
    bump_version()
    assert ASKED not in client.get(article.url).content.decode()


def test_a_double_submit_makes_one_question(client, article, stamp):
    assert ask(client, article, stamp).url == ask(client, article, stamp).url
    assert ReaderQuestion.objects.count() == 1
    ask(client, article, stamp, question="And afterwards?")
    assert ReaderQuestion.objects.count() == 2


def test_errors_are_shown_and_input_is_kept(client, article, stamp):
    typed = "<b>" + "x" * 1000
    answer = ask(client, article, stamp, name="N" * 61, question=typed)
    assert answer.status_code == 422
    page = parse(answer)
    assert page.query_one("title").to_text().startswith("Not sent yet")
    assert only(page, 'meta[name="robots"]').attrs["content"] == "noindex"
    assert "open" in only(page, "details.question-form").attrs
    assert "autofocus" in only(page, ".question-form .enquiry-form__summary").attrs
    links = page.query(".question-form .enquiry-form__summary a")
    assert {link.attrs["href"] for link in links} == {"#question_name", "#question_question"}
    for link in links:
        field = page.query_one(link.attrs["href"])
        assert field.attrs["aria-invalid"] == "true"
        described = [page.query_one(f"#{name}") for name in field.attrs["aria-describedby"].split()]
        assert link.to_text() in described[-1].to_text()
    assert "1003 characters" in words(page, "#question_question_error")
    assert only(page, "#question_question").to_text().strip() == typed
    assert only(page, "#question_name").attrs["value"] == "N" * 61
    assert only(page, '.question-form input[name="stamp"]').attrs["value"] == stamp
    assert not ReaderQuestion.objects.exists()
    assert "Write down" in words(parse(ask(client, article, stamp, question=" \n ")))


def test_a_thousand_characters_fit_with_any_line_endings(client, article, stamp):
    assert ask(client, article, stamp, question="ab\r\n" * 333 + "x").status_code == 302
    assert len(ReaderQuestion.objects.get().question) == 1000


def test_the_form_says_what_not_to_write_and_how_data_is_used(client, article):
    answer = client.get(article.url)
    form = only(parse(answer), "details.question-form")
    assert "open" not in form.attrs
    assert "Your health stays between us" in words(form, "#question_question_helptext")
    notice = words(form, ".question-form__notice")
    assert "erased after 60 days" in notice
    assert "Information Regulator" in notice
    assert only(form, "form").attrs["action"] == f"/articles/{article.pk}/question/"
    assert "csrf" not in answer.content.decode()
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")


@pytest.mark.parametrize("number", ["0", "999999", "9" * 12, "9" * 40])
def test_an_unknown_article_is_a_404(client, article, number):
    for rest in ("question/", "question/thanks/", "report/", "report/thanks/"):
        assert client.get(f"/articles/{number}/{rest}").status_code == 404
    draft = pages.article(live=False)
    assert client.get(f"/articles/{draft.pk}/question/").status_code == 404
    assert client.get(f"/articles/{article.pk}/question/").url == f"{article.url}#questions"
