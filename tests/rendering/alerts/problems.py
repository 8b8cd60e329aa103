"""What can be wrong with the site, as alerts report it."""

from datetime import timedelta

from django.utils import timezone

from enquiries.models import Enquiry, EnquiryMail
from operations.models import JobRun
from operations.status import machine

NOW = timezone.now()


def ran(name: str, when, *, succeeded: bool = True, said: str = "") -> None:
    values = {"started": when, "finished": when, "succeeded": succeeded, "said": said}
    JobRun.objects.update_or_create(name=name, defaults=values)


def failed_backup(monkeypatch, details) -> None:
    ran("backup", NOW, succeeded=False, said="No backup was made: the disk is full")


def missing_backup(monkeypatch, details) -> None:
    ran("backup", NOW - timedelta(hours=30))


def unfinished_backup(monkeypatch, details) -> None:
    JobRun.objects.filter(name="backup").delete()
    JobRun.objects.create(name="backup", started=NOW)
    monkeypatch.setattr("operations.status.jobs.installed_at", lambda: NOW - timedelta(days=3))


def no_backup_destination(monkeypatch, details) -> None:
    monkeypatch.setattr("django.conf.settings.BACKUP_TO", "")


def full_disk(monkeypatch, details) -> None:
    monkeypatch.setattr(machine.shutil, "disk_usage", lambda path: (100e9, 99e9, 1e9))


def mail_not_sent(monkeypatch, details) -> None:
    enquiry = Enquiry.objects.create(name="Naledi", message="?", key="k")
    EnquiryMail.objects.create(enquiry=enquiry, to="spa", state=EnquiryMail.State.FAILED)


def no_recipient_of_enquiries(monkeypatch, details) -> None:
    details.enquiries_to = ""
    details.save()


def scheduler_stopped(monkeypatch, details) -> None:
    JobRun.objects.filter(name="publish_scheduled").update(finished=NOW - timedelta(hours=1))
