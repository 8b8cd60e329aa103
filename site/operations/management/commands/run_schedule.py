from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from operations.management.loop import run_until_stopped
from operations.schedule import run_due, wait_for_threads


class Command(BaseCommand):
    help = "Run scheduled jobs: publishing, deletion of expired data, backup, alerts."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="Run due jobs, then end: for cron.")
        parser.add_argument("--only", default="", metavar="JOB", help="Run this job only.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["once"]:
            self.stdout.write(", ".join(run_due(only=options["only"])) or "Nothing was due.")
            wait_for_threads()
            return
        run_until_stopped(partial(run_due, only=options["only"]), interval=1)
