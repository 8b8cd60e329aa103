from typing import Any

from django.core.management.base import BaseCommand

from accounts.report import KEPT, forget_old


class Command(BaseCommand):
    help = f"Remove lines about sign-ins and rights that are older than {KEPT.days} days."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Removed {forget_old()} lines about sign-ins and rights.")
