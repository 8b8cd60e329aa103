"""'Is all well?' tells the owner what is, what is not and what to do; what is unknown stays unknown."""

import ssl
from datetime import timedelta

import pytest
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone

from core.models import TakenDownAddress
from enquiries.models import Enquiry, EnquiryMail
from operations.models import JobRun
from operations.status import jobs, machine, report
from operations.status.reading import State
from tests.documents import parse, words
from tests.factories import people, records

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/reports/is-all-well/"


def ran(name: str, *, ago: timedelta, succeeded: bool = True, said: str = "") -> None:
    when = timezone.now() - ago
    values = {"started": when, "finished": when, "succeeded": succeeded, "said": said}
    JobRun.objects.update_or_create(name=name, defaults=values)


def secure(host: str = "testserver"):
    return RequestFactory().get("/", secure=True, headers={"host": host})


def test_the_owner_reads_it_and_is_led_there(client) -> None:
    client.force_login(people.owner())
    document = words(parse(client.get(ADDRESS).content.decode()))
    for name in ("Last backup", "Mails about enquiries", "Work by the clock", "Room on the disk"):
        assert name in document
    assert "Not checked: this page was not opened over https." in document
    desk = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Not everything is well" in desk
    assert ADDRESS in desk


def test_an_editor_neither_reads_it_nor_is_led_there(client) -> None:
    client.force_login(people.editor())
    assert client.get(ADDRESS).status_code == 302
    assert ADDRESS not in client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize(
    ("hours", "succeeded", "state"),
    [(3, True, State.WELL), (30, True, State.LOOK), (60, True, State.ACT), (3, False, State.ACT)],
)
def test_the_age_of_the_backup(settings, hours, succeeded, state) -> None:
    settings.BACKUP_TO = "/srv/backups"
    ran("backup", ago=timedelta(hours=hours), succeeded=succeeded, said="12 MB")
    assert jobs.backup().state is state


def test_a_backup_that_never_ran_is_unknown_and_a_missing_destination_is_reported(
    settings, monkeypatch
) -> None:
    settings.BACKUP_TO = "/srv/backups"
    monkeypatch.setattr(jobs, "installed_at", timezone.now)
    assert jobs.backup().state is State.UNKNOWN
    monkeypatch.setattr(jobs, "installed_at", lambda: timezone.now() - timedelta(days=3))
    assert jobs.backup().state is State.ACT
    settings.BACKUP_TO = ""
    assert jobs.backup().state is State.LOOK
    assert "makes no backup" in jobs.backup().says


@pytest.mark.parametrize(
    ("seconds", "state"), [(5, State.WELL), (120, State.LOOK), (3600, State.ACT)]
)
def test_the_beat_of_the_scheduler(seconds, state) -> None:
    assert jobs.scheduler().state is State.ACT
    ran("publish_scheduled", ago=timedelta(seconds=seconds))
    assert jobs.scheduler().state is state


def test_an_edge_that_was_not_reached_after_a_page_was_taken_down(client, settings) -> None:
    settings.EDGE_URL = "http://edge:8080"
    client.force_login(people.owner())
    TakenDownAddress.objects.create(path="/x/")
    answered = TakenDownAddress.objects.create(path="/y/", answered=timezone.now())
    assert jobs.edge_refresh().state is State.WELL
    TakenDownAddress.objects.update(since=timezone.now() - timedelta(minutes=11))
    assert jobs.edge_refresh() in report.quick_readings()
    assert jobs.edge_refresh().state is State.ACT
    assert "1 address still waits" in words(parse(client.get(ADDRESS).content.decode()))
    TakenDownAddress.objects.exclude(pk=answered.pk).delete()
    assert jobs.edge_refresh().state is State.WELL
    settings.EDGE_URL = ""
    assert jobs.edge_refresh() not in report.quick_readings()


def test_mails_that_were_not_sent_are_counted() -> None:
    assert jobs.mail().state is State.WELL
    enquiry = Enquiry.objects.create(name="Naledi", message="?", key="k")
    EnquiryMail.objects.create(enquiry=enquiry, to="spa", state=EnquiryMail.State.FAILED)
    found = jobs.mail()
    assert found.state is State.ACT
    assert "1 mail is not sent" in found.says


@pytest.mark.parametrize(
    ("free", "state"), [(50e9, State.WELL), (10e9, State.LOOK), (0.4e9, State.ACT)]
)
def test_room_on_the_disk(monkeypatch, free, state) -> None:
    monkeypatch.setattr(machine.shutil, "disk_usage", lambda path: (100e9, 100e9 - free, free))
    assert machine.disk().state is state


def test_room_where_the_backups_go(monkeypatch, settings, tmp_path) -> None:
    """They may have a disk of their own, and it fills up first."""
    settings.BACKUP_TO = str(tmp_path)
    free = {str(settings.VAR_DIR): 50e9, str(tmp_path): 1e9}
    monkeypatch.setattr(
        machine.shutil, "disk_usage", lambda path: (100e9, 0, free.get(str(path), 50e9))
    )
    assert machine.disk().state is State.ACT
    assert "1.0 GB of 100 GB are free where the backups go" in machine.disk().says
    settings.BACKUP_TO = "s3://key:secret@host/bucket"
    assert machine.disk().state is State.WELL


def test_who_gets_enquiries() -> None:
    assert jobs.recipient().state is State.LOOK
    records.contact_details(enquiries_to="owner@spa.example")
    assert jobs.recipient().state is State.WELL
    assert "owner@spa.example" in jobs.recipient().says


@pytest.mark.parametrize(("days", "state"), [(60, State.WELL), (12, State.LOOK), (2, State.ACT)])
def test_days_left_on_the_certificate(monkeypatch, days, state) -> None:
    until = timezone.now() + timedelta(days=days, hours=1)
    monkeypatch.setattr(machine, "valid_until", lambda host: until)
    found = machine.certificate(secure())
    assert found.state is state
    assert f"testserver: {days} days left" in found.says


def test_an_unreadable_certificate_is_unknown_and_an_invalid_one_is_bad(monkeypatch) -> None:
    def silent(host):
        raise TimeoutError

    def bad(host):
        problem = ssl.SSLCertVerificationError()
        problem.verify_message = "certificate has expired"
        raise problem

    monkeypatch.setattr(machine, "valid_until", silent)
    assert machine.certificate(secure()).state is State.UNKNOWN
    monkeypatch.setattr(machine, "valid_until", bad)
    assert "certificate has expired" in machine.certificate(secure()).says


def test_a_store_that_is_away(monkeypatch) -> None:
    assert machine.store("cache").state is State.WELL
    monkeypatch.setitem(machine.health.CHECKS, "cache", lambda: False)
    assert machine.store("cache").state is State.LOOK
