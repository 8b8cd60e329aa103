"""E-mails that the previous release left waiting are not given up at their next refusal."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps

from enquiries.mails.delivery import RETRY_MINUTES, deliver
from enquiries.mails.smtp import SMTPRefused
from tests.factories.enquiries import enquiry
from tests.factories.records import contact_details
from tests.mails import fail_smtp

pytestmark = pytest.mark.django_db
migration = import_module("contact.migrations.0016_count_attempts_anew")
EDITOR = SimpleNamespace(connection=SimpleNamespace(alias="default"))


@pytest.mark.parametrize(
    ("state", "before", "after"),
    [
        ("waiting", 13, 0),
        ("waiting", 2, 0),
        ("waiting", 1, 1),
        ("sending", 7, 7),
        ("failed", 6, 6),
    ],
)
def test_attempts_are_reset_for_waiting_mails_only(state: str, before: int, after: int) -> None:
    mail = enquiry().mails.create(to="spa", state=state, attempts=before)
    for _ in range(2):
        migration.count_anew(apps, EDITOR)
    mail.refresh_from_db()
    assert (mail.state, mail.attempts) == (state, after)


def test_an_old_waiting_mail_is_retried_after_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    contact_details(enquiries_to="owner@spa.example")
    mail = enquiry().mails.create(to="spa", attempts=len(RETRY_MINUTES) + 4)
    migration.count_anew(apps, EDITOR)
    fail_smtp(monkeypatch, envelope=SMTPRefused("recipient", 450))
    deliver(mail.pk)
    mail.refresh_from_db()
    assert (mail.state, mail.attempts) == ("waiting", 1)
