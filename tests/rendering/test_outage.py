"""While a store does not answer nobody loses what they typed, and the page says what to do."""

import errno

import pytest
from django.db import InterfaceError, OperationalError
from django.test import Client
from django.urls import reverse

from enquiries import views
from palms import error_views
from tests.documents import only, parse, values, words

# No database fixture here: a query for this page would fail the test.
TYPED = {
    "name": "Naledi <b>",
    "phone": "082 123 4567",
    "message": "Do you have time\non Friday?",
    "stamp": "enquiry:1:x",
    "subject": "",
}


@pytest.fixture
def visitor() -> Client:
    return Client(raise_request_exception=False)


def fails_with(monkeypatch, problem: Exception) -> None:
    def fail(*args):
        raise problem

    monkeypatch.setattr(views.networks, "count_posts", fail)


def send(visitor, **changes):
    return visitor.post("/contact/enquiry/", TYPED | changes)


@pytest.mark.parametrize("problem", [OperationalError("gone"), InterfaceError("closed")])
def test_a_form_comes_back_with_what_was_typed(visitor, monkeypatch, problem) -> None:
    fails_with(monkeypatch, problem)
    answer = send(visitor)
    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) > 0
    assert answer.headers["Cache-Control"] == "no-store"
    document = parse(answer.content.decode())
    shown = words(only(document, "dl"))
    for part in ("Your name Naledi <b>", "082 123 4567", "Do you have time on Friday?"):
        assert part in shown
    assert "stamp" not in shown.lower()
    form = only(document, "form")
    assert form.attrs["action"] == "/contact/enquiry/"
    names = values(document, "input", "name")
    assert dict(zip(names, values(document, "input", "value"), strict=True)) == TYPED


def test_a_form_with_a_secret_shows_nothing(visitor, monkeypatch) -> None:
    fails_with(monkeypatch, OperationalError("gone"))
    answer = send(visitor, password="open sesame")
    assert answer.status_code == 503
    assert "sesame" not in answer.content.decode()
    assert "Naledi" not in answer.content.decode()


@pytest.mark.parametrize(
    ("name", "comes_back"),
    [("postal_code", True), ("code", False), ("unused_codes", False), ("new_password1", False)],
)
def test_the_contact_record_is_no_secret(visitor, monkeypatch, name, comes_back) -> None:
    fails_with(monkeypatch, OperationalError("gone"))
    answer = send(visitor, **{name: "0081"})
    assert answer.status_code == 503
    assert ("Naledi" in answer.content.decode()) == comes_back
    assert ("0081" in answer.content.decode()) == comes_back


def test_a_page_says_to_come_back(visitor, monkeypatch) -> None:
    def fail(*args):
        raise OperationalError("gone")

    monkeypatch.setattr("enquiries.views.preselected", fail)
    monkeypatch.setattr(views.ContactDetails, "for_request", fail)
    answer = visitor.get(reverse("booking"))
    assert answer.status_code == 503
    assert "try again" in words(only(parse(answer.content.decode()), "h1"))


def test_a_full_disk_has_its_own_message(visitor, monkeypatch) -> None:
    fails_with(monkeypatch, OSError(errno.ENOSPC, "No space left on device"))
    answer = send(visitor)
    assert answer.status_code == 503
    assert "is full" in answer.content.decode()


@pytest.mark.parametrize(
    "problem",
    [ValueError("ours"), OSError(errno.ENOENT, "x"), OperationalError("no such table: x")],
)
def test_an_error_of_another_kind_stays_an_error(visitor, monkeypatch, problem) -> None:
    fails_with(monkeypatch, problem)
    assert send(visitor).status_code == 500


def test_a_silent_storage_is_one_of_the_stores() -> None:
    from botocore.exceptions import EndpointConnectionError

    assert error_views.unavailable_store(EndpointConnectionError(endpoint_url="s3")) == "uploads"
