"""HEARTBEAT_URL is requested at each run, except while an alert cannot be emailed."""

from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from django.core.management import CommandError

from operations import schedule
from operations.status import alerts
from tests.rendering.alerts.problems import full_disk

pytestmark = pytest.mark.django_db


class Monitor(HTTPServer):
    """An external monitor that records the requests it gets."""

    def __init__(self) -> None:
        self.requested: list[str] = []
        self.status = 200
        super().__init__(("127.0.0.1", 0), Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/ping/secret-word"


class Handler(BaseHTTPRequestHandler):
    server: Monitor

    def do_GET(self) -> None:
        self.server.requested.append(self.path)
        self.send_response(self.server.status)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def monitor(settings, well):
    server = Monitor()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    settings.HEARTBEAT_URL = server.url
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_heartbeat_url_is_requested_at_each_run(clock, monitor) -> None:
    clock.check()
    clock.check()
    assert monitor.requested == ["/ping/secret-word"] * 2


def test_it_is_not_requested_while_an_alert_cannot_be_mailed(
    monkeypatch, clock, monitor, well
) -> None:
    """The monitor then reports the site, which cannot report itself."""
    full_disk(monkeypatch, well)
    clock.passes(minutes=10)
    del monitor.requested[:]
    monkeypatch.setattr(alerts, "send_email", lambda *given: (_ for _ in ()).throw(OSError()))
    clock.now += timedelta(minutes=5)
    with pytest.raises(CommandError):
        clock.check()
    assert monitor.requested == []


@pytest.mark.parametrize("address", ["", "refuses", "file:///etc/passwd", "no address", "http://["])
def test_an_error_of_the_monitor_is_reported_without_the_secret_path(
    clock, monitor, settings, address
) -> None:
    monitor.status = 404
    if address:
        settings.HEARTBEAT_URL = address.replace("refuses", "http://127.0.0.1:1/secret-word")
    with pytest.raises(CommandError, match="HEARTBEAT_URL") as error:
        clock.check()
    assert "secret-word" not in str(error.value)


def test_scheduler_and_mail_worker_both_send_alerts(monkeypatch) -> None:
    """So that a stopped scheduler is reported by the mail worker."""
    from operations.management.commands.mail_worker import Command

    called = []
    monkeypatch.setattr(schedule, "run_in_thread", lambda job: called.append(job.command))
    Command().work(lambda: True)
    schedule.wait_for_threads()
    assert called == ["send_alerts"]
    # The one that runs second does nothing.
    schedule.run_due(only="send_alerts")
    schedule.wait_for_threads()
    assert called == ["send_alerts"]
