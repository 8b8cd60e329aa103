from typing import Any

from core.renamed_commands import RenamedCommand
from operations.management.commands.mail_worker import Command as MailWorker


class Command(RenamedCommand, MailWorker):
    new_name = "mail_worker --once"

    def handle(self, *args: Any, **options: Any) -> None:
        super().handle(*args, **options | {"once": True})
