"""The owner gets one mail when something is not well, one a day while it lasts, and one at its end."""

import io
import smtplib
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone

from contact.models import ContactDetails
from enquiries.models import Enquiry, EnquiryMail
from operations import schedule
from operations.models import Alert, JobRun
from operations.status import alerts, machine
from tests.factories import people, records

pytestmark = pytest.mark.django_db
NOW = timezone.now()


class Clock:
    """Time goes on as the test says, and every five minutes somebody looks, as a process would."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = NOW
        self.scheduler_runs = True
        monkeypatch.setattr(timezone, "now", lambda: self.now)

    def look(self) -> None:
        if self.scheduler_runs:
            ran("publish_scheduled", self.now)
        call_command("send_alerts", stdout=io.StringIO())

    def passes(self, **span: float) -> None:
        whole = timedelta(**span)
        until = self.now + whole
        while self.now < until:
            self.now += timedelta(minutes=5) if whole <= timedelta(hours=1) else timedelta(hours=1)
            self.look()


def ran(name: str, when, *, succeeded: bool = True, said: str = "") -> None:
    values = {"started": when, "finished": when, "succeeded": succeeded, "said": said}
    JobRun.objects.update_or_create(name=name, defaults=values)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


@pytest.fixture
def well(settings, monkeypatch, clock) -> ContactDetails:
    """A site with nothing to say."""
    settings.BACKUP_TO = "/nowhere/backups"
    # Nothing at all is sent by the testing settings to anybody outside.
    settings.HEARTBEAT_URL = ""
    settings.WAGTAILADMIN_BASE_URL = "https://spa.example"
    monkeypatch.setattr(machine.shutil, "disk_usage", lambda path: (100e9, 50e9, 50e9))
    people.owner()
    people.editor()
    ran("backup", NOW + timedelta(days=30))
    return records.contact_details(enquiries_to="owner@spa.example")


def failed_backup(monkeypatch, details) -> None:
    ran("backup", NOW, succeeded=False, said="No backup was made: the disk is full")


def missing_backup(monkeypatch, details) -> None:
    ran("backup", NOW - timedelta(hours=30))


def backup_that_never_ended(monkeypatch, details) -> None:
    JobRun.objects.filter(name="backup").delete()
    JobRun.objects.create(name="backup", started=NOW)
    monkeypatch.setattr("operations.status.jobs.installed_at", lambda: NOW - timedelta(days=3))


def no_place_for_backups(monkeypatch, details) -> None:
    monkeypatch.setattr("django.conf.settings.BACKUP_TO", "")


def full_disk(monkeypatch, details) -> None:
    monkeypatch.setattr(machine.shutil, "disk_usage", lambda path: (100e9, 99e9, 1e9))


def mail_not_sent(monkeypatch, details) -> None:
    enquiry = Enquiry.objects.create(name="Naledi", message="?", key="k")
    EnquiryMail.objects.create(enquiry=enquiry, to="spa", state=EnquiryMail.State.FAILED)


def nobody_gets_enquiries(monkeypatch, details) -> None:
    details.enquiries_to = ""
    details.save()


def scheduler_stopped(monkeypatch, details) -> None:
    JobRun.objects.filter(name="publish_scheduled").update(finished=NOW - timedelta(hours=1))


FAULTS = {
    "failed backup": (failed_backup, "The last try failed"),
    "missing backup": (missing_backup, "It should be made every night"),
    "backup that never ended": (backup_that_never_ended, "None has ended yet"),
    "no place for backups": (no_place_for_backups, "makes no backup"),
    "full disk": (full_disk, "1.0 GB of 100 GB are free"),
    "mail not sent": (mail_not_sent, "1 mail is not sent"),
    "nobody gets enquiries": (nobody_gets_enquiries, "No address is set"),
    "scheduler stopped": (scheduler_stopped, "It should look every few seconds"),
}


@pytest.mark.parametrize(("fault", "words"), FAULTS.values(), ids=FAULTS)
def test_the_owner_alone_is_told_once_and_once_a_day_while_it_lasts(
    monkeypatch, clock, well, fault, words
) -> None:
    clock.passes(hours=1)
    assert not mail.outbox
    clock.scheduler_runs = fault is not scheduler_stopped
    fault(monkeypatch, well)
    clock.passes(hours=1)
    [letter] = mail.outbox
    assert letter.to == ["owner@palms.example"]
    assert words in letter.body
    assert "\nhttps://spa.example/admin/reports/is-all-well/\n" in letter.body
    assert "needs your attention" in letter.subject
    clock.passes(hours=22)
    assert len(mail.outbox) == 1
    clock.passes(days=2)
    assert len(mail.outbox) == 3


def test_the_end_is_mailed_once(monkeypatch, clock, well) -> None:
    nobody_gets_enquiries(monkeypatch, well)
    full_disk(monkeypatch, well)
    clock.passes(hours=1)
    # Both at once are one mail.
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
    # When it comes back it is told anew.
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


def test_well_for_an_hour_is_its_end_however_long_it_was_not_known(
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


def test_what_passes_by_itself_in_a_moment_is_not_told(monkeypatch, clock, well) -> None:
    """A nightly dump takes room for a while; a new release stops the scheduler for seconds."""
    for _ in range(3):
        full_disk(monkeypatch, well)
        clock.passes(minutes=5)
        monkeypatch.setattr(machine.shutil, "disk_usage", lambda path: (100e9, 50e9, 50e9))
        clock.passes(hours=1)
    assert not mail.outbox
    assert not Alert.objects.exists()


def test_what_cannot_be_asked_for_a_while_has_not_become_well(monkeypatch, clock, well) -> None:
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
    def away(letter):
        raise smtplib.SMTPServerDisconnected("away, says owner@palms.example")

    full_disk(monkeypatch, well)
    clock.passes(minutes=10)
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr("django.core.mail.EmailMessage.send", away)
        for _ in range(3):
            clock.now += timedelta(minutes=5)
            with pytest.raises(CommandError, match="could not be mailed") as problem:
                clock.look()
            assert "owner@" not in str(problem.value)
    assert not mail.outbox
    clock.passes(minutes=5)
    assert len(mail.outbox) == 1


def test_a_clock_that_was_ahead_keeps_nothing_from_the_owner(monkeypatch, clock, well) -> None:
    full_disk(monkeypatch, well)
    clock.now += timedelta(days=20)
    clock.passes(hours=1)
    assert len(mail.outbox) == 1
    clock.now -= timedelta(days=20)
    clock.passes(hours=1)
    assert len(mail.outbox) == 2


def test_a_site_without_an_owners_address_says_so(monkeypatch, clock, well) -> None:
    type(people.superuser()).objects.update(email="")
    full_disk(monkeypatch, well)
    with pytest.raises(CommandError, match="e-mail address"):
        clock.passes(hours=1)


def test_nothing_is_mailed_while_somebody_tries_the_site_out(monkeypatch, clock, settings) -> None:
    people.owner()
    settings.DEBUG = True
    clock.passes(hours=1)
    assert not mail.outbox


class Watcher(HTTPServer):
    """Whoever outside is told that the machine lives."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.status = 200
        super().__init__(("127.0.0.1", 0), Handler)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/ping/secret-word"


class Handler(BaseHTTPRequestHandler):
    server: Watcher

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.send_response(self.server.status)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def watcher(settings, well):
    server = Watcher()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    settings.HEARTBEAT_URL = server.address
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_heartbeat_url_is_requested_at_each_run(clock, watcher) -> None:
    clock.look()
    clock.look()
    assert watcher.asked == ["/ping/secret-word"] * 2


def test_it_is_not_while_the_owner_cannot_be_mailed(monkeypatch, clock, watcher, well) -> None:
    """Otherwise nobody at all would learn of what is not well."""
    full_disk(monkeypatch, well)
    clock.passes(minutes=10)
    del watcher.asked[:]
    monkeypatch.setattr(alerts, "send_email", lambda *given: (_ for _ in ()).throw(OSError()))
    clock.now += timedelta(minutes=5)
    with pytest.raises(CommandError):
        clock.look()
    assert watcher.asked == []


@pytest.mark.parametrize("address", ["", "refuses", "file:///etc/passwd", "no address", "http://["])
def test_a_watcher_that_does_not_answer_is_said_without_its_secret(
    clock, watcher, settings, address
) -> None:
    watcher.status = 404
    if address:
        settings.HEARTBEAT_URL = address.replace("refuses", "http://127.0.0.1:1/secret-word")
    with pytest.raises(CommandError, match="HEARTBEAT_URL") as problem:
        clock.look()
    assert "secret-word" not in str(problem.value)


def test_the_schedule_has_it_done_and_the_mail_worker_too(monkeypatch) -> None:
    """A scheduler that has stopped cannot say so itself."""
    from operations.management.commands.mail_worker import Command

    called = []
    monkeypatch.setattr(schedule, "run_in_thread", lambda job: called.append(job.command))
    Command().work(lambda: True)
    schedule.wait_for_threads()
    assert called == ["send_alerts"]
    # Whichever of the two comes first.
    schedule.run_due(only="send_alerts")
    schedule.wait_for_threads()
    assert called == ["send_alerts"]
