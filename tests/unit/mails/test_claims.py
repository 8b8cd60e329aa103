"""An attempt that lost its row meanwhile sends nothing and changes nothing."""

import pytest

from enquiries.mails import delivery
from enquiries.mails.delivery import deliver
from enquiries.mails.queue import send_again
from enquiries.mails.server import Refused
from enquiries.models import EnquiryMail
from tests.mails import breaking, come_due

pytestmark = pytest.mark.django_db


class Slow:
    """A mail server that takes so long that something else happens meanwhile."""

    def __init__(self, meanwhile, problem=None):
        self.meanwhile, self.problem = meanwhile, problem

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        pass

    def announce(self, letter):
        self.meanwhile()
        if self.problem:
            raise self.problem

    def hand_over(self, letter):
        raise AssertionError


def test_an_attempt_that_took_too_long_hands_nothing_over(monkeypatch, row):
    def another():
        breaking(monkeypatch)
        come_due(row)
        deliver(row.pk)

    monkeypatch.setattr(delivery, "mail_server", lambda: Slow(another))
    deliver(row.pk)
    row.refresh_from_db()
    assert (row.state, row.attempts) == ("sent", 2)


def test_its_late_refusal_does_not_stop_what_a_person_asked_for(monkeypatch, row):
    def asked():
        EnquiryMail.objects.update(state="failed")
        assert send_again(row)

    slow = Slow(asked, Refused("recipient", 550))
    monkeypatch.setattr(delivery, "mail_server", lambda: slow)
    deliver(row.pk)
    row.refresh_from_db()
    assert (row.state, row.problem) == ("waiting", "")
