"""Spam checks, rate limits and hostile input of readers' questions."""

import pytest

from articles.models import ReaderQuestion
from articles.questions import submissions
from form_protection import networks, spam
from tests.documents import only, parse, values, words
from tests.factories import pages
from tests.factories.questions import reader_question
from tests.rendering.questions.forms import ASKED, FORM, SAME_ORIGIN, ask

pytestmark = pytest.mark.django_db
EVIL = '"><script>alert(1)</script><b class="evil">{{ 7*7 }}{% x %}\' javascript:alert(1)'


@pytest.mark.parametrize(
    ("values", "headers", "doubt"),
    [
        ({"subject": "http://pills.example"}, SAME_ORIGIN, spam.HONEYPOT_FILLED),
        ({"stamp": "made up"}, SAME_ORIGIN, spam.INVALID_TIMESTAMP),
        ({"stamp": "quick"}, SAME_ORIGIN, spam.TOO_QUICK),
        ({"question": "http://a.example http://b.example"}, SAME_ORIGIN, spam.LINKS_FOUND),
        ({"name": "http://a.example"}, SAME_ORIGIN, spam.LINKS_FOUND),
        ({}, {}, spam.UNKNOWN_SOURCE),
    ],
)
def test_suspicious_questions_are_stored_with_the_reason(
    client, article, stamp, values, headers, doubt
):
    if values.get("stamp") == "quick":
        values = {"stamp": spam.make_timestamp(spam.FORMER_NAME)}
    assert ask(client, article, headers=headers, **({"stamp": stamp} | values)).status_code == 302
    assert ReaderQuestion.objects.get().doubt == doubt


def test_a_duplicate_is_flagged(client, article, stamp):
    reader_question(pages.article(), question=ASKED)
    ask(client, article, stamp)
    assert article.reader_questions.get().doubt == submissions.DUPLICATE


def test_a_cross_site_post_is_refused_and_can_be_resubmitted(client, article, stamp):
    answer = ask(client, article, stamp, headers={"Origin": "https://elsewhere.example"})
    assert answer.status_code == 403
    assert only(parse(answer), "#question_question").to_text().strip() == ASKED
    assert not ReaderQuestion.objects.exists()


def test_too_many_posts_from_one_network_are_refused(client, article, stamp, monkeypatch):
    monkeypatch.setattr(networks, "REFUSE_ABOVE_PER_HOUR", 2)
    statuses = [ask(client, article, stamp, question=f"Question {n}").status_code for n in range(3)]
    assert statuses == [302, 302, 429]
    assert ReaderQuestion.objects.count() == 2
    assert "send it again in an hour" in words(parse(ask(client, article, stamp)))


@pytest.mark.parametrize("field", ["question", "name", "stamp", "subject"])
def test_html_in_every_field_is_escaped(client, article, stamp, field):
    answer = ask(client, article, **({"stamp": stamp} | {field: EVIL}))
    if answer.status_code == 422:
        document = parse(answer)
    else:
        question = ReaderQuestion.objects.get()
        question.status, question.answer = "shown", EVIL
        question.save()
        document = parse(client.get(article.url))
    assert not document.query(".evil, [onerror]")
    inline = [node for node in document.query("script") if "src" not in node.attrs]
    assert all(node.attrs.get("type") == "application/ld+json" for node in inline)
    assert not [link for link in values(document, "[href]", "href") if "javascript:" in link]


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"=&&=", FORM, 422),
        (b"question=" + b"x" * 2_000_000, FORM, 413),
        (b"question=" + b"x" * 100_000, FORM, 422),
        (b"question=%00&name=%00&stamp=%00&subject=%00", FORM, 422),
        (b"question=%ff&stamp=%ff&name=%ed%a0%80", FORM, 302),
        (b"question=x", f"{FORM}; charset=hex", 400),
        (b"{}", "application/json", 415),
        (b"question=x", "multipart/form-data; boundary=x", 415),
    ],
)
def test_a_malformed_post_is_no_server_error(client, article, body, content_type, status):
    address = f"/articles/{article.pk}/question/"
    answer = client.generic("POST", address, body, content_type=content_type, headers=SAME_ORIGIN)
    assert answer.status_code == status
    assert not ReaderQuestion.objects.exclude(status="held").exists()
