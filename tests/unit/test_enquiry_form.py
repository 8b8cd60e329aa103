"""Validation of the enquiry form, its timestamp and the source of a request."""

import time

import pytest
from django.http import QueryDict
from django.test import RequestFactory

from enquiries.forms import enquiry as enquiry_form
from enquiries.forms.enquiry import MESSAGE_LENGTH, EnquiryForm
from form_protection import origin, spam

GOOD = {"name": "Thandi", "phone": "082 123 4567", "message": "Is Saturday possible?"}


@pytest.fixture(autouse=True)
def one_service(monkeypatch):
    monkeypatch.setattr(enquiry_form, "services", lambda: [(7, "Feet")])


def form(**values: str) -> EnquiryForm:
    data = QueryDict(mutable=True)
    data.update(GOOD | values)
    return EnquiryForm(data)


@pytest.mark.parametrize(
    "typed", ["082 123 4567", "0821234567", "+27 82 123 4567", "0027-82-123-4567"]
)
def test_usual_notations_of_a_number_are_stored_alike(typed):
    filled = form(phone=typed)
    assert filled.is_valid()
    assert filled.cleaned_data["phone"] == "+27821234567"


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"name": "  "}, "name", "your name"),
        ({"name": "x" * 81}, "name", "too long"),
        ({"phone": ""}, "phone", "number or an e-mail"),
        ({"phone": "", "email": "\u200b"}, "phone", "number or an e-mail"),
        ({"phone": "", "email": "thandi@"}, "email", "e-mail address"),
        ({"phone": "12"}, "phone", "2 digits"),
        ({"phone": "+44 20 7946 0958"}, "phone", "not a South African number"),
        ({"email": "thandi@"}, "email", "e-mail address"),
        ({"email": "a@b.co\r\nBcc: c@d.co"}, "email", "e-mail address"),
        ({"service": "8"}, "service", "no longer"),
        ({"service": "x"}, "service", "no longer"),
        ({"message": ""}, "message", "you’d like to know"),
        ({"message": "x" * (MESSAGE_LENGTH + 1)}, "message", "4001 characters"),
    ],
)
def test_an_error_belongs_to_its_field(changes, field, words):
    filled = form(**changes)
    assert list(filled.errors) == [field]
    assert words in filled.errors[field][0]


def test_a_foreign_number_is_redisplayed_unchanged():
    assert 'value="+44 20 7946 0958"' in str(form(phone="+44 20 7946 0958")["phone"])


def test_an_email_address_without_a_number_is_enough():
    filled = form(phone="", email="thandi@example.com", service="7")
    assert filled.is_valid()
    assert filled.cleaned_data["service"] == 7


def test_a_name_is_one_line():
    filled = form(name="Thandi\r\nBcc: all@example.com")
    assert filled.is_valid()
    assert filled.cleaned_data["name"] == "Thandi Bcc: all@example.com"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "within 3 seconds"),
        (10, ""),
        (23 * 3600, ""),
        (25 * 3600, "more than a day"),
    ],
)
def test_a_timestamp_is_valid_between_seconds_and_a_day(monkeypatch, seconds, words):
    stamp = spam.make_timestamp("question")
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + seconds)
    reason = spam.timestamp_problem(stamp, "question")
    assert words in reason
    assert bool(words) == bool(reason)


@pytest.mark.parametrize("stamp", ["", "x", "enquiry:1:x", "enquiry:zzzzzz:ÿ", "\x00" * 50])
def test_a_timestamp_with_a_wrong_signature_is_invalid(stamp):
    assert "not one of ours" in spam.timestamp_problem(stamp, "question")


@pytest.mark.parametrize(
    ("headers", "cross_site", "known"),
    [
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, False, True),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"}, True, True),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}, True, True),
        ({"Sec-Fetch-Site": "cross-site"}, True, True),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "null"}, False, False),
        (
            {
                "Sec-Fetch-Site": "cross-site",
                "Origin": "null",
                "Referer": "http://testserver/contact/",
            },
            False,
            False,
        ),
        (
            {"Sec-Fetch-Site": "cross-site", "Origin": "null", "Referer": "https://evil.example/"},
            True,
            True,
        ),
        ({"Sec-Fetch-Site": "same-site", "Origin": "http://testserver"}, False, True),
        ({"Sec-Fetch-Site": "same-site", "Origin": "http://other.testserver"}, True, True),
        ({"Sec-Fetch-Site": "same-site", "Origin": "null"}, False, False),
        ({"Sec-Fetch-Site": "same-site"}, False, False),
        ({"Sec-Fetch-Site": "odd"}, False, False),
        ({"Sec-Fetch-Site": "none"}, False, False),
        ({"Origin": "http://testserver"}, False, True),
        ({"Origin": "https://evil.example"}, True, True),
        ({"Origin": "http://testserver.evil.example"}, True, True),
        ({"Origin": "null"}, False, False),
        ({"Origin": "null", "Referer": "http://testserver/contact/"}, False, True),
        ({"Origin": "null", "Referer": "https://evil.example/"}, True, True),
        ({"Origin": "http://["}, False, False),
        ({"Origin": ""}, False, False),
        ({"Origin": "file://"}, False, False),
        ({"Origin": "testserver"}, False, False),
        ({"Referer": "android-app://com.example.mail"}, False, False),
        ({"Referer": "http://testserver/contact/"}, False, True),
        ({"Referer": "https://evil.example/?http://testserver/"}, True, True),
        ({}, False, False),
    ],
)
def test_the_source_of_a_request(headers, cross_site, known):
    request = RequestFactory().post("/", headers=headers)
    assert origin.is_cross_site(request) is cross_site
    assert (origin.source_host(request) is not None) is known


def test_links_are_looked_for_in_both_names_and_the_message():
    text = {"name": "Thandi", "voucher_for": "Naledi", "message": "See www.a.example"}
    assert spam.text_problem(text) == ""
    for changes in (
        {"name": "www.pills.example"},
        {"voucher_for": "www.pills.example"},
        {"message": "www.a.example www.b.example"},
    ):
        assert spam.text_problem(text | changes) == spam.LINKS_FOUND
    del text["voucher_for"]
    assert spam.text_problem(text) == ""
