"""What is done with one email leaves the others as they are."""

from datetime import timedelta

import pytest
from django.utils import timezone

from enquiries.mails.delivery import INTERRUPTED, deliver, send_due_emails
from enquiries.mails.queue import send_again
from enquiries.models import EnquiryMail
from tests.factories.enquiries import enquiry
from tests.mails import make_due

pytestmark = pytest.mark.django_db

LONG_AGO = timedelta(hours=1)


def make_row(state: str) -> EnquiryMail:
    row = enquiry().mails.create(to="spa", state=state)
    EnquiryMail.objects.filter(pk=row.pk).update(changed=timezone.now() - LONG_AGO)
    return row


def states(*rows: EnquiryMail) -> list[str]:
    for row in rows:
        row.refresh_from_db()
    return [row.state for row in rows]


def test_only_an_interrupted_email_becomes_unsure():
    interrupted, sent, failed = (make_row(state) for state in ("sending", "sent", "failed"))
    send_due_emails()
    assert states(interrupted, sent, failed) == ["unsure", "sent", "failed"]
    assert interrupted.problem == INTERRUPTED


@pytest.mark.parametrize("state", ["sending", "sent", "failed", "unsure"])
def test_only_a_waiting_email_is_attempted(state, mailoutbox):
    row = make_row(state)
    make_due(row)
    deliver(row.pk)
    assert states(row) == [state]
    assert row.attempts == 0
    assert not mailoutbox


def test_one_email_is_sent_when_two_are_due_at_the_same_moment(mailoutbox):
    first, second = make_row("waiting"), make_row("waiting")
    EnquiryMail.objects.update(next_attempt=timezone.now() - LONG_AGO)
    deliver(second.pk)
    assert states(first, second) == ["waiting", "sent"]
    assert len(mailoutbox) == 1


def test_send_again_restarts_one_email():
    first, second = make_row("failed"), make_row("failed")
    assert send_again(second)
    assert states(first, second) == ["failed", "waiting"]
