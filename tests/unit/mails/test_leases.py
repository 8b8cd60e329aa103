"""An attempt that has lost its lease sends nothing and changes nothing."""

import pytest

from enquiries.mails import delivery
from enquiries.mails.delivery import deliver
from enquiries.mails.queue import send_again
from enquiries.mails.smtp import SMTPRefused
from enquiries.models import EnquiryMail
from tests.mails import fail_smtp, make_due

pytestmark = pytest.mark.django_db


class SlowConnection:
    """Runs `meanwhile`, and raises `error` if given, before the message is sent."""

    def __init__(self, meanwhile, error=None):
        self.meanwhile, self.error = meanwhile, error

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def send_envelope(self, message):
        self.meanwhile()
        if self.error:
            raise self.error

    def send_data(self, message):
        raise AssertionError


def test_an_attempt_with_an_expired_lease_sends_nothing(monkeypatch, row):
    def other_attempt():
        fail_smtp(monkeypatch)
        make_due(row)
        deliver(row.pk)

    monkeypatch.setattr(delivery, "open_connection", lambda: SlowConnection(other_attempt))
    deliver(row.pk)
    row.refresh_from_db()
    assert (row.state, row.attempts) == ("sent", 2)


def test_its_late_refusal_does_not_undo_send_again(monkeypatch, row, caplog):
    def reset():
        EnquiryMail.objects.update(state="failed")
        assert send_again(row)

    slow = SlowConnection(reset, SMTPRefused("recipient", 550))
    monkeypatch.setattr(delivery, "open_connection", lambda: slow)
    deliver(row.pk)
    row.refresh_from_db()
    assert (row.state, row.problem) == ("waiting", "")
    assert not caplog.messages
