import os
import time
from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from wagtail import hooks

from operations.management.loop import run_until_stopped
from operations.schedule import run_due

# Seconds between calls of run_due, which decides whether alerts are due.
ALERT_SECONDS = 60.0


class Command(BaseCommand):
    help = (
        "Send queued e-mails about enquiries and accounts, and retry failed ones. Several workers "
        "may run at once."
    )
    alerts_checked = -ALERT_SECONDS

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="Send what is due, then end.")
        parser.add_argument(
            "--interval", type=float, default=1.0, help="Seconds between checks of the queue."
        )
        parser.add_argument(
            "--with-parent",
            action="store_true",
            help="End when the parent process has ended.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["once"]:
            send_due(lambda: True)
            return
        parent = os.getppid() if options["with_parent"] else 0
        run_until_stopped(self.work, options["interval"], parent)

    def work(self, keep_running: Callable[[], bool]) -> None:
        send_due(keep_running)
        if time.monotonic() - self.alerts_checked >= ALERT_SECONDS:
            self.alerts_checked = time.monotonic()
            # A stopped scheduler cannot report itself.
            run_due(keep_running, only="send_alerts")


def send_due(keep_running: Callable[[], bool]) -> None:
    """Call all functions registered with the hook `send_waiting_mails`."""
    for send in hooks.get_hooks("send_waiting_mails"):
        send(keep_running)
