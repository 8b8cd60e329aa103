"""A site without problems, checked every five minutes of a simulated clock."""

import io
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from contact.models import ContactDetails
from operations.status import machine
from tests.factories import people, records
from tests.rendering.alerts.problems import NOW, ran


class Clock:
    """A simulated clock; alerts are checked every five minutes of it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = NOW
        self.scheduler_runs = True
        monkeypatch.setattr(timezone, "now", lambda: self.now)

    def check(self) -> None:
        if self.scheduler_runs:
            ran("publish_scheduled", self.now)
        call_command("send_alerts", stdout=io.StringIO())

    def passes(self, **span: float) -> None:
        whole = timedelta(**span)
        until = self.now + whole
        while self.now < until:
            self.now += timedelta(minutes=5) if whole <= timedelta(hours=1) else timedelta(hours=1)
            self.check()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


@pytest.fixture
def well(settings, monkeypatch, clock) -> ContactDetails:
    """A site without problems."""
    settings.BACKUP_TO = "/nowhere/backups"
    settings.HEARTBEAT_URL = ""
    settings.WAGTAILADMIN_BASE_URL = "https://spa.example"
    monkeypatch.setattr(machine.shutil, "disk_usage", lambda path: (100e9, 50e9, 50e9))
    people.owner()
    people.editor()
    ran("backup", NOW + timedelta(days=30))
    return records.contact_details(enquiries_to="owner@spa.example")
