"""Submissions whose sender could not be verified: held, and the spa is notified by email."""

import time

import pytest
from django.core.signing import TimestampSigner
from django.urls import reverse
from django.utils import timezone

from articles.models import ReaderQuestion
from enquiries.admin.changes import release
from enquiries.models import Enquiry, NewsConsent
from form_protection import spam
from tests.documents import only, parse, words
from tests.factories import pages, people, records
from tests.factories.questions import reader_question
from tests.mails import mails_sent
from tests.rendering.questions.forms import ask, report
from tests.visitor_forms import booking, question, send, voucher

pytestmark = pytest.mark.django_db

OWNER = "owner@spa.example"
SANDBOX = {"Sec-Fetch-Site": "cross-site", "Origin": "null"}
KINDS = {"enquiry": "#enquire", "booking": "form", "voucher": "form"}


@pytest.fixture(autouse=True)
def details(db):
    pages.contact()
    pages.service(title="Back", slug="back")
    return records.contact_details(enquiries_to=OWNER)


@pytest.fixture
def article():
    return pages.article(published_on=timezone.localdate())


@pytest.fixture
def later(monkeypatch):
    """A minute after a form was opened."""

    def move(seconds: int = 60) -> None:
        now = time.time()
        monkeypatch.setattr(time, "time", lambda: now + seconds)

    return move


def stamp_of(client, address: str) -> str:
    """As it stands in the form of that page."""
    return only(parse(client.get(address)), "form input[name=stamp]").attrs["value"]


def stamps(client, article) -> dict[str, str]:
    return {
        "enquiry": stamp_of(client, "/contact/"),
        "booking": stamp_of(client, "/contact/booking/"),
        "voucher": stamp_of(client, "/contact/voucher/"),
        "article": stamp_of(client, article.url),
    }


def filled(client, kind: str, **changes: str) -> dict[str, str]:
    make = {"enquiry": question, "voucher": voucher}
    return booking(client, **changes) if kind == "booking" else make[kind](**changes)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("headers", "changes", "reason"),
    [
        (None, {"subject": "https://thandi.example"}, spam.HONEYPOT_FILLED),
        (SANDBOX, {}, spam.UNKNOWN_SOURCE),
        ({"Origin": "null"}, {}, spam.UNKNOWN_SOURCE),
        ({}, {}, spam.UNKNOWN_SOURCE),
    ],
)
def test_it_is_held_and_the_spa_is_notified(client, later, kind, headers, changes, reason):
    data = filled(client, kind, wants_news="on", stamp=spam.make_timestamp(_form(kind))) | changes
    later()
    assert send(client, kind, data, headers=headers).status_code == 302
    enquiry = Enquiry.objects.get()
    assert (enquiry.status, enquiry.held_because, enquiry.wants_news) == ("held", reason, True)
    (told,) = mails_sent()
    assert told.to == [OWNER]
    assert "could not be verified" in told.subject
    assert "Could not be verified" in told.body
    assert "Thandi" in told.body
    client.force_login(people.owner())
    address = reverse("wagtailsnippets_contact_enquiry:edit", args=[enquiry.pk])
    assert "could not be verified" in words(parse(client.get(address)), ".enquiry__held")
    # Released, the visitor gets a copy and is on the news list; the spa is not mailed again.
    assert not NewsConsent.objects.exists()
    with _committed():
        assert release(enquiry, by=None)
    assert [message.to for message in mails_sent()] == [[OWNER], ["thandi@example.com"]]
    assert NewsConsent.objects.get().given == enquiry.created


def _form(kind: str) -> str:
    return "question" if kind == "enquiry" else kind


def _committed():
    from django.test import TestCase

    return TestCase.captureOnCommitCallbacks(execute=True)


def test_same_site_with_our_own_origin_is_accepted(client, later):
    data = question(stamp=spam.make_timestamp("question"))
    later()
    send(client, "enquiry", data, {"Sec-Fetch-Site": "same-site", "Origin": "http://testserver"})
    assert Enquiry.objects.get().status == "new"


@pytest.mark.parametrize("kind", KINDS)
def test_browsers_do_not_fill_in_the_honeypot(client, kind):
    page = parse(client.get("/contact/" if kind == "enquiry" else f"/contact/{kind}/"))
    attrs = only(page, ".enquiry-form__trap input").attrs
    assert attrs["name"] not in ("website", "url", "email", "name", "phone", "address", "company")
    assert (attrs["autocomplete"], attrs["tabindex"]) == ("off", "-1")
    assert {"data-1p-ignore", "data-lpignore", "data-bwignore"} <= attrs.keys()


def test_a_timestamp_is_valid_for_one_form_only(client, article, later):
    made = stamps(client, article)
    later()
    for kind in KINDS:
        for of, stamp in made.items():
            Enquiry.objects.all().delete()
            send(client, kind, filled(client, kind, stamp=stamp))
            expected = ("new", "") if kind == of else ("held", spam.INVALID_TIMESTAMP)
            assert Enquiry.objects.values_list("status", "held_because").get() == expected
    for of, stamp in made.items():
        ReaderQuestion.objects.all().delete()
        ask(client, article, stamp)
        doubt = ReaderQuestion.objects.get().doubt
        assert doubt == ("" if of == "article" else spam.INVALID_TIMESTAMP)


def test_the_timestamp_of_a_question_form_is_invalid_for_a_report(client, article, later):
    shown = reader_question(article, status="shown")
    page = parse(client.get(article.url))
    own = only(page, ".question-from-reader__report input[name=stamp]").attrs["value"]
    other = only(page, ".question-form input[name=stamp]").attrs["value"]
    later()
    for stamp, counted in ((other, 0), (own, 1)):
        report(client, shown, stamp)
        shown.refresh_from_db()
        assert shown.reports == counted


def test_a_form_opened_before_the_update_is_accepted(client, article, later):
    # The format of release 2eae15b: one value for all forms, and the field `website`.
    stamp = TimestampSigner(salt="contact.enquiry").sign("enquiry")
    later()
    for kind in KINDS:
        data = filled(client, kind, stamp=stamp) | {"website": ""}
        del data["subject"]
        send(client, kind, data)
    assert set(Enquiry.objects.values_list("status", flat=True)) == {"new"}
    assert Enquiry.objects.count() == 3
    ask(client, article, stamp)
    assert ReaderQuestion.objects.get().doubt == ""
