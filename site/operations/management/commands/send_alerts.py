from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from operations.status import alerts, heartbeat


class Command(BaseCommand):
    help = (
        "E-mail the owner about problems, daily while they last and once when they are resolved, "
        "and request HEARTBEAT_URL."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.DEBUG:
            # Not on a developer's machine.
            return
        try:
            told = alerts.send_due()
        except alerts.NoRecipients:
            raise CommandError(
                "Something is not well, and no account of an owner has an e-mail address."
            ) from None
        except OSError as error:
            # HEARTBEAT_URL is not requested, so the external monitor reports the failure.
            kind = type(error).__name__
            raise CommandError(f"What is not well could not be mailed ({kind}).") from error
        if settings.HEARTBEAT_URL:
            try:
                heartbeat.ping(settings.HEARTBEAT_URL)
            except heartbeat.HeartbeatError as error:
                raise CommandError(f"HEARTBEAT_URL: {error}.") from error
        self.stdout.write(f"{told} told." if told else "All is well.")
