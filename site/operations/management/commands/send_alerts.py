from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from operations.status import alerts, heartbeat


class Command(BaseCommand):
    help = (
        "Mail the owner what is not well, once a day while it lasts and once when it has ended, "
        "and ask for HEARTBEAT_URL so that somebody outside notices a machine that is dead."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.DEBUG:
            # On somebody's own machine nothing has to be well.
            return
        try:
            told = alerts.tell()
        except alerts.NobodyToTell:
            raise CommandError(
                "Something is not well, and no account of an owner has an e-mail address."
            ) from None
        except OSError as problem:
            # No ping either: then the watcher outside tells what the mail does not.
            kind = type(problem).__name__
            raise CommandError(f"What is not well could not be mailed ({kind}).") from problem
        if settings.HEARTBEAT_URL:
            try:
                heartbeat.ping(settings.HEARTBEAT_URL)
            except heartbeat.NotTaken as problem:
                raise CommandError(f"HEARTBEAT_URL: {problem}.") from problem
        self.stdout.write(f"{told} told." if told else "All is well.")
