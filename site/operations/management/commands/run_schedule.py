from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from operations.management.repeating import repeat
from operations.schedule import run_due, wait_for_the_rest


class Command(BaseCommand):
    help = "Run what is due by the clock: scheduled pages, nightly erasing, the backup."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--once", action="store_true", help="Run what is due now, then end: for cron."
        )
        parser.add_argument("--only", default="", metavar="JOB", help="Leave all other jobs alone.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["once"]:
            self.stdout.write(", ".join(run_due(only=options["only"])) or "Nothing was due.")
            wait_for_the_rest()
            return
        repeat(partial(run_due, only=options["only"]), interval=1)
