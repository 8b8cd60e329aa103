"""The log says what happened and to which request, and nothing about anybody."""

import json
import logging

import pytest
from django.db import connection
from django.test import RequestFactory

from operations import logs


def line(record: logging.LogRecord) -> dict:
    return json.loads(logs.JsonFormatter().format(record))


def record(message: str, *args: object, exc_info: object = None) -> logging.LogRecord:
    return logging.LogRecord("palms", logging.WARNING, "f.py", 1, message, args, exc_info)  # type: ignore[arg-type]


def test_a_line_is_one_json_object():
    said = logs.JsonFormatter().format(record("Seven\n%s", "dwarves"))
    assert "\n" not in said
    assert json.loads(said)["message"] == "Seven\ndwarves"


def test_an_exceptions_own_words_are_left_out():
    try:
        raise ValueError("Key (email)=(thandi@example.com) already exists")
    except ValueError as problem:
        found = line(
            record(
                "Internal Server Error: %s",
                "/x/",
                exc_info=(ValueError, problem, problem.__traceback__),
            )
        )
    assert "thandi" not in json.dumps(found)
    assert found["exception"] == "ValueError"
    assert "test_logs.py" in found["at"][-1]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("no such table: core_contentversion", "no such table: core_contentversion"),
        (
            'relation "core_x" does not exist\nLINE 1: SELECT thandi',
            'relation "core_x" does not exist',
        ),
        (
            "invalid literal for int() with base 10: 'Thandi'",
            "invalid literal for int() with base 10: …",
        ),
        ("no mailbox thandi@example.com here", "no mailbox … here"),
        ("cannot call +27 82 123 4567", "cannot call …"),
        ('bad value "Thandi" for column "name"', 'bad value … for column "name"'),
    ],
)
def test_an_exceptions_words_are_kept_without_what_they_quote(said, kept):
    assert logs.redact_personal_data(said) == kept


@pytest.mark.parametrize(
    ("given", "kept"),
    [("0123456789abcdef", True), ("x", False), ('"}\n{"level": "OK"}', False), ("a" * 65, False)],
)
def test_a_request_keeps_the_edges_id_when_it_looks_like_one(given, kept):
    seen = []

    def view(request):
        seen.append(logs.request_id.get())
        from django.http import HttpResponse

        return HttpResponse()

    logs.RequestLogMiddleware(view)(RequestFactory().get("/", headers={"x-request-id": given}))
    assert (seen == [given]) is kept
    assert len(seen[0]) >= 16


def test_a_request_is_logged_without_its_query(caplog):
    from django.http import HttpResponse

    caplog.set_level(logging.INFO, "palms.requests")
    logs.RequestLogMiddleware(lambda request: HttpResponse(status=404))(
        RequestFactory().get("/search/?q=thandi", REMOTE_ADDR="198.51.100.7")
    )
    said = logs.JsonFormatter().format(caplog.records[-1])
    assert json.loads(said)["status"] == 404
    assert "thandi" not in said
    assert "198.51" not in said


def test_the_key_of_a_link_for_a_new_password_stands_in_no_line(caplog):
    from django.http import HttpResponse

    address = "/desk-47/password/reset/key/1-cq3kv5-0123456789abcdef/"
    caplog.set_level(logging.INFO, "palms.requests")
    logs.RequestLogMiddleware(lambda request: HttpResponse())(RequestFactory().get(address))
    for said in (caplog.records[-1], record("Not Found: %s", address)):
        kept = logs.JsonFormatter().format(said)
        assert "/desk-47/password/reset/key/…/" in kept
        assert "cq3kv5" not in kept


def test_a_made_up_key_leaves_the_line_readable_by_programs():
    said = logs.JsonFormatter().format(record("Not Found: %s", '/password/reset/key/"'))
    assert json.loads(said)["message"].startswith("Not Found: /password/reset/key/")


@pytest.mark.django_db
def test_a_slow_statement_is_written_down_without_its_values(settings, caplog):
    settings.SLOW_QUERY_MS = 1e-9
    with connection.execute_wrapper(logs.SlowQueryLogger()), connection.cursor() as cursor:
        cursor.execute("SELECT %s", ["thandi@example.com"])
    said = [logs.JsonFormatter().format(found) for found in caplog.records]
    assert any("SELECT" in words for words in said)
    assert "thandi" not in "".join(said)
