import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError, close_old_connections

from palms.schedule import logger, run_due, wait_for_the_rest


class Command(BaseCommand):
    help = "Run what is due by the clock: scheduled pages, nightly erasing, the backup."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--once", action="store_true", help="Run what is due now, then end: for cron."
        )
        parser.add_argument("--only", default="", metavar="JOB", help="Leave all other jobs alone.")

    def handle(self, *args: Any, **options: Any) -> None:
        stop = threading.Event()
        if options["once"]:
            self.stdout.write(", ".join(run_due(only=options["only"])) or "Nothing was due.")
            wait_for_the_rest()
            return
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: stop.set())
        while not stop.is_set():
            try:
                run_due(lambda: not stop.is_set(), only=options["only"])
            except DatabaseError as problem:
                logger.error("The database is out of reach: %s", type(problem).__name__)
            close_old_connections()
            stop.wait(1)
        wait_for_the_rest()
