"""Which requests are refused before their form is read."""

import pytest
from django.core.exceptions import TooManyFieldsSent
from django.http import UnreadablePostError
from django.test import RequestFactory

from form_protection.requests import (
    FORM_CONTENT_TYPE,
    UNSUPPORTED,
    form_view,
    is_too_large,
    unsupported_form_response,
)


@pytest.mark.parametrize(
    ("length", "too_large"),
    [
        (None, False),
        ("", False),
        ("1000000", False),
        ("1000001", True),
        ("000000001", False),
        ("0000000001", True),
        ("-1", True),
        ("many", True),
        ("²", True),
    ],
)
def test_a_form_is_too_large_by_its_content_length(length, too_large):
    request = RequestFactory().get("/")
    if length is not None:
        request.META["CONTENT_LENGTH"] = length
    assert is_too_large(request) is too_large


def test_a_view_may_set_a_lower_limit():
    request = RequestFactory().get("/", CONTENT_LENGTH="11")
    assert is_too_large(request, 10)
    assert not is_too_large(request, 11)


@pytest.mark.parametrize(
    ("content_type", "status"),
    [(FORM_CONTENT_TYPE, None), ("application/json", 415), ("multipart/form-data", 415)],
)
def test_only_the_encoding_of_our_forms_is_read(content_type, status):
    request = RequestFactory().generic("POST", "/", b"name=x", content_type=content_type)
    response = unsupported_form_response(request)
    assert (response and response.status_code) == status
    assert not response or response.content == b"Only the site's own form is read here."


@pytest.mark.parametrize("error", [UnreadablePostError("gone"), TooManyFieldsSent("too many")])
def test_a_form_that_cannot_be_read_is_a_bad_request(monkeypatch, error):
    request = RequestFactory().generic("POST", "/", b"name=x", content_type=FORM_CONTENT_TYPE)

    def fail(self):
        raise error

    monkeypatch.setattr(type(request), "POST", property(fail))
    response = unsupported_form_response(request)
    assert (response.status_code, response.content) == (400, UNSUPPORTED.encode())


def test_form_views_are_not_cached_and_take_get_head_and_post():
    view = form_view(lambda request: unsupported_form_response(request) or None)

    def status(method: str) -> int:
        request = RequestFactory().generic(method, "/", content_type="text/plain")
        response = view(request)
        assert method in ("PUT", "DELETE") or "no-store" in response.headers["Cache-Control"]
        return response.status_code

    assert {status(method) for method in ("GET", "HEAD", "POST")} == {415}
    assert {status(method) for method in ("PUT", "DELETE")} == {405}
    assert view.csrf_exempt
