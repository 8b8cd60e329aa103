"""Any input is accepted, held or refused without an error, and nothing personal is logged."""

import logging

import pytest
from django.db import DatabaseError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from enquiries import views
from enquiries.models import Enquiry, EnquiryMail
from form_protection import spam
from form_protection.models import NetworkCount
from tests.attack_forms import HEADERS, MAKERS, SCRIPTS, SQL, attack_form
from tests.documents import parse, words
from tests.mails import mails_sent
from tests.rendering.form_protection.forms import KINDS, valid_form
from tests.visitor_forms import question, send

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("turn", range(3 * len(MAKERS)))
def test_hostile_forms_are_refused_or_held_without_an_error(client, stamps, turn, settings, caplog):
    # As in development, where an exception in a view becomes Django's debug page.
    settings.DEBUG = True
    kind = KINDS[turn % 3]
    _what, body, given = attack_form(turn, valid_form(client, kind, stamp=stamps[kind]))
    content_type = given.get("Content_Type", "application/x-www-form-urlencoded")
    origin = given.get("Sec_Fetch_Site", "same-origin")
    answer = client.generic(
        "POST",
        f"/contact/{kind}/",
        body,
        content_type=content_type,
        headers={"Sec-Fetch-Site": origin},
    )
    assert answer.status_code in (302, 400, 403, 413, 415, 422)
    assert "Traceback" not in caplog.text
    assert not Enquiry.objects.exclude(status="held").exists()
    # The only emails are those to the spa about a filled-in honeypot.
    assert not EnquiryMail.objects.exclude(
        to="spa", enquiry__held_because=spam.HONEYPOT_FILLED
    ).exists()


FIELDS = {
    "enquiry": ["name", "phone", "email", "service", "message", "subject", "stamp", "wants_news"],
    "booking": [
        "massage",
        "day_1",
        "time_1",
        "day_2",
        "time_2",
        "day_3",
        "time_3",
        "name",
        "email",
    ],
    "voucher": ["voucher_rand", "voucher_for", "message", "name", "phone", "email"],
}


@pytest.mark.parametrize("kind", KINDS)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_any_text_in_any_field_is_accepted_or_refused(client, stamps, kind, data):
    Enquiry.objects.all().delete()
    NetworkCount.objects.all().delete()
    mails_sent().clear()
    field = data.draw(st.sampled_from(FIELDS[kind]))
    text = data.draw(st.text(max_size=120) | st.sampled_from([*HEADERS, *SCRIPTS, *SQL]))
    typed = {
        **valid_form(client, kind, stamp=stamps[kind]),
        field: text.encode("utf-8", "replace").decode(),
    }
    answer = send(client, kind, typed)
    assert answer.status_code in (302, 422)
    assert Enquiry.objects.count() == (answer.status_code == 302)
    for message in mails_sent():
        assert not any(
            "\n" in address or "\r" in address for address in (*message.to, *message.reply_to)
        )
        assert "\n" not in message.subject
        assert len(message.to) == 1
        assert {name.lower() for name in message.message().keys()}.isdisjoint({"bcc", "cc"})  # noqa: SIM118


def test_no_personal_data_is_logged(client, stamps, caplog, monkeypatch):
    secrets = ("Thandi", "thandi@", "82 123", "821234567", "Naledi", "Secret words")
    with caplog.at_level(logging.DEBUG):
        for kind in KINDS:
            data = valid_form(client, kind, stamp=stamps[kind], message="Secret words")
            send(client, kind, data)
            send(client, kind, data | {"subject": "x"})
            send(client, kind, data | {"phone": "82 123"})
            send(client, kind, data, headers={"Sec-Fetch-Site": "cross-site"})
            client.generic("POST", f"/contact/{kind}/", b"name=Thandi", content_type="text/plain")

        def fail(*args, **kwargs):
            raise DatabaseError("DETAIL: Failing row contains (Thandi, +27821234567)")

        monkeypatch.setattr(views, "save_enquiry", fail)
        answer = send(client, "enquiry", question(stamp=stamps["enquiry"]))
        assert answer.status_code == 503
        assert "this was not sent" in words(parse(answer), ".enquiry-form__summary")
    assert "A form could not be saved: DatabaseError" in caplog.text
    assert "/contact/enquiry/" in caplog.text
    for secret in secrets:
        assert secret not in caplog.text
