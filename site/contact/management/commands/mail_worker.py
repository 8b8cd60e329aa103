"""The process beside the web server that sends the enquiries' mails.

django_tasks_db's own worker runs each task once: it neither tries again nor takes up what another
worker died over. So between its tasks this one looks for whatever is due.
"""

import io
import logging
import os
import time
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import OperationalError, close_old_connections
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands import db_worker

from contact.enquiries.delivery import deliver_due

SWEEP_SECONDS = 15.0
# The schedule decides whether they are due; asking is one statement.
ALERT_SECONDS = 60.0

logger = logging.getLogger(__name__)


class MailWorker(db_worker.Worker):
    """Tasks as they come, and now and then a sweep. Ctrl+C or SIGTERM lets the mail in hand end."""

    def __init__(self, interval: float, sweep_seconds: float, parent: int) -> None:
        super().__init__(
            queue_names=["*"],
            interval=interval,
            batch=True,
            backend_name="mail",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
            excluded_queue_names=[],
        )
        self.sweep_seconds = sweep_seconds
        self.alerts_asked = -ALERT_SECONDS
        self.parent = parent

    def run(self) -> None:
        swept = -self.sweep_seconds
        while self.go_on():
            try:
                if time.monotonic() - swept >= self.sweep_seconds:
                    swept = time.monotonic()
                    self.sweep()
                super().run()
            except OperationalError as problem:
                # A database that restarts is back in a moment; its words may hold an address.
                logger.error("The database is out of reach: %s", type(problem).__name__)
            close_old_connections()
            if self.running:
                time.sleep(self.interval)

    def sweep(self) -> None:
        # To the base class this is a task: a signal waits until the mail in hand has ended.
        self.running_task = True
        try:
            deliver_due(self.go_on)
            if time.monotonic() - self.alerts_asked >= ALERT_SECONDS:
                self.alerts_asked = time.monotonic()
                # A scheduler that has stopped cannot say so itself.
                call_command("run_schedule", once=True, only="send_alerts", stdout=io.StringIO())
        finally:
            self.running_task = False

    def go_on(self) -> bool:
        """False once a signal came, or once the process it belongs to has gone."""
        return self.running and self.parent in (0, os.getppid())


class Command(BaseCommand):
    help = "Send the enquiries' mails as they come, and again what could not be sent."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--interval", type=float, default=1.0, help="Seconds between two looks at the queue."
        )
        parser.add_argument(
            "--sweep",
            type=float,
            default=SWEEP_SECONDS,
            help="Seconds between two looks for mails that are due without a task.",
        )
        parser.add_argument(
            "--with-parent",
            action="store_true",
            help="End when the process that started it ends, however that happens.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        # It would say with every look that there is nothing to do.
        logging.getLogger("django_tasks_db").setLevel(logging.ERROR)
        parent = os.getppid() if options["with_parent"] else 0
        worker = MailWorker(options["interval"], options["sweep"], parent)
        worker.configure_signals()
        worker.run()
