from typing import Any

from django.core.management import BaseCommand, call_command


class Command(BaseCommand):
    help = (
        "What cron of the release before calls: now mail_worker --once. Goes with the next release."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("mail_worker", once=True)
