from typing import Any

from django.core.management.base import BaseCommand

from accounts.report import RETENTION, purge


class Command(BaseCommand):
    help = f"Delete log entries about sign-ins and permissions older than {RETENTION.days} days."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{purge()} log entries about sign-ins and permissions deleted.")
