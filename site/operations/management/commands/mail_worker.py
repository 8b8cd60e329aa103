import os
import time
from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from wagtail import hooks

from operations.management.repeating import repeat
from operations.schedule import run_due

# The schedule decides whether they are due.
ALERT_SECONDS = 60.0


class Command(BaseCommand):
    help = (
        "Send the mails about enquiries and accounts as they come, and again what could not be "
        "sent. Two at once do no harm."
    )
    alerts_asked = -ALERT_SECONDS

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="Send what is due, then end.")
        parser.add_argument(
            "--interval", type=float, default=1.0, help="Seconds between two looks for mails."
        )
        parser.add_argument(
            "--with-parent",
            action="store_true",
            help="End when the process that started it ends, however that happens.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["once"]:
            send_due(lambda: True)
            return
        parent = os.getppid() if options["with_parent"] else 0
        repeat(self.work, options["interval"], parent)

    def work(self, go_on: Callable[[], bool]) -> None:
        send_due(go_on)
        if time.monotonic() - self.alerts_asked >= ALERT_SECONDS:
            self.alerts_asked = time.monotonic()
            # A scheduler that has stopped cannot say so itself.
            run_due(go_on, only="send_alerts")


def send_due(go_on: Callable[[], bool]) -> None:
    """Each app that sends mails registers how for the hook `send_waiting_mails`."""
    for send in hooks.get_hooks("send_waiting_mails"):
        send(go_on)
