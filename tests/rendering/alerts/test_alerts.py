"""The owner gets one email about a problem, one a day while it lasts, and one at its end."""

import smtplib
from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import CommandError

from operations.models import Alert
from operations.status import machine
from tests.factories import people
from tests.rendering.alerts.problems import (
    failed_backup,
    full_disk,
    mail_not_sent,
    missing_backup,
    no_backup_destination,
    no_recipient_of_enquiries,
    scheduler_stopped,
    unfinished_backup,
)

pytestmark = pytest.mark.django_db
FAULTS = {
    "failed backup": (failed_backup, "The last try failed"),
    "missing backup": (missing_backup, "It should be made every night"),
    "unfinished backup": (unfinished_backup, "None has ended yet"),
    "no backup destination": (no_backup_destination, "makes no backup"),
    "full disk": (full_disk, "1.0 GB of 100 GB are free"),
    "mail not sent": (mail_not_sent, "1 mail is not sent"),
    "no recipient of enquiries": (no_recipient_of_enquiries, "No address is set"),
    "scheduler stopped": (scheduler_stopped, "It should look every few seconds"),
}


@pytest.mark.parametrize(("fault", "words"), FAULTS.values(), ids=FAULTS)
def test_the_owner_alone_is_mailed_once_and_then_daily(
    monkeypatch, clock, well, fault, words
) -> None:
    clock.passes(hours=1)
    assert not mail.outbox
    clock.scheduler_runs = fault is not scheduler_stopped
    fault(monkeypatch, well)
    clock.passes(hours=1)
    [message] = mail.outbox
    assert message.to == ["owner@palms.example"]
    assert words in message.body
    assert "\nhttps://spa.example/admin/reports/is-all-well/\n" in message.body
    assert "needs your attention" in message.subject
    clock.passes(hours=22)
    assert len(mail.outbox) == 1
    clock.passes(days=2)
    assert len(mail.outbox) == 3


def test_the_end_is_mailed_once(monkeypatch, clock, well) -> None:
    no_recipient_of_enquiries(monkeypatch, well)
    full_disk(monkeypatch, well)
    clock.passes(hours=1)
    # Two problems at once are one email.
    [first] = mail.outbox
    assert "Who gets enquiries" in first.body
    assert "Room on the disk" in first.body
    well.enquiries_to = "owner@spa.example"
    well.save()
    clock.passes(hours=2)
    second = mail.outbox[1]
    assert "Well again: Who gets enquiries" in second.body
    assert "Room on the disk" in second.body
    assert "needs your attention" in second.subject
    monkeypatch.setattr(machine.shutil, "disk_usage", lambda path: (100e9, 50e9, 50e9))
    clock.passes(days=3)
    assert len(mail.outbox) == 3
    assert "Well again: Room on the disk" in mail.outbox[2].body
    assert "well again" in mail.outbox[2].subject
    # A problem that recurs is mailed again.
    full_disk(monkeypatch, well)
    clock.passes(hours=1)
    assert len(mail.outbox) == 4


@pytest.mark.parametrize(("full", "roomy"), [(15, 5), (20, 55)])
def test_a_value_that_fluctuates_around_its_limit_is_mailed_once_a_day(
    monkeypatch, clock, well, full, roomy
) -> None:
    begun = clock.now
    while clock.now < begun + timedelta(hours=5):
        full_disk(monkeypatch, well)
        clock.passes(minutes=full)
        monkeypatch.setattr(machine.shutil, "disk_usage", lambda path: (100e9, 50e9, 50e9))
        clock.passes(minutes=roomy)
    assert len(mail.outbox) == 1
    clock.passes(hours=2)
    assert len(mail.outbox) == 2
    assert "Well again: Room on the disk" in mail.outbox[1].body


def test_a_problem_ends_after_an_hour_without_it_between_unknown_readings(
    monkeypatch, clock, well
) -> None:
    def unknown(path):
        raise OSError(5, "Input/output error")

    full_disk(monkeypatch, well)
    clock.passes(hours=1)
    for disk in (lambda path: (100e9, 50e9, 50e9), unknown) * 3:
        monkeypatch.setattr(machine.shutil, "disk_usage", disk)
        clock.passes(minutes=50)
    assert len(mail.outbox) == 1
    monkeypatch.setattr(machine.shutil, "disk_usage", lambda path: (100e9, 50e9, 50e9))
    clock.passes(minutes=60)
    clock.passes(minutes=10)
    assert len(mail.outbox) == 2
    assert "well again" in mail.outbox[1].subject


def test_a_short_problem_is_not_mailed(monkeypatch, clock, well) -> None:
    """As when a nightly dump takes disk space, or a release restarts the scheduler."""
    for _ in range(3):
        full_disk(monkeypatch, well)
        clock.passes(minutes=5)
        monkeypatch.setattr(machine.shutil, "disk_usage", lambda path: (100e9, 50e9, 50e9))
        clock.passes(hours=1)
    assert not mail.outbox
    assert not Alert.objects.exists()


def test_an_unknown_reading_does_not_end_a_problem(monkeypatch, clock, well) -> None:
    def unknown(path):
        raise OSError(5, "Input/output error")

    full_disk(monkeypatch, well)
    clock.passes(hours=1)
    monkeypatch.setattr(machine.shutil, "disk_usage", unknown)
    clock.passes(hours=1)
    assert len(mail.outbox) == 1


def test_an_alert_is_sent_again_when_the_mail_server_failed(
    monkeypatch, clock, well, settings
) -> None:
    def away(message):
        raise smtplib.SMTPServerDisconnected("away, says owner@palms.example")

    full_disk(monkeypatch, well)
    clock.passes(minutes=10)
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr("django.core.mail.EmailMessage.send", away)
        for _ in range(3):
            clock.now += timedelta(minutes=5)
            with pytest.raises(CommandError, match="could not be mailed") as error:
                clock.check()
            assert "owner@" not in str(error.value)
    assert not mail.outbox
    clock.passes(minutes=5)
    assert len(mail.outbox) == 1


def test_a_clock_that_is_set_back_suppresses_no_alert(monkeypatch, clock, well) -> None:
    full_disk(monkeypatch, well)
    clock.now += timedelta(days=20)
    clock.passes(hours=1)
    assert len(mail.outbox) == 1
    clock.now -= timedelta(days=20)
    clock.passes(hours=1)
    assert len(mail.outbox) == 2


def test_a_missing_address_of_the_owner_is_an_error(monkeypatch, clock, well) -> None:
    type(people.superuser()).objects.update(email="")
    full_disk(monkeypatch, well)
    with pytest.raises(CommandError, match="e-mail address"):
        clock.passes(hours=1)


def test_nothing_is_mailed_in_development(monkeypatch, clock, settings) -> None:
    people.owner()
    settings.DEBUG = True
    clock.passes(hours=1)
    assert not mail.outbox
