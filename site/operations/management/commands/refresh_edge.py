from typing import Any

from django.core.management.base import BaseCommand

from core.models import TakenDownAddress
from operations.edge import refresh


class Command(BaseCommand):
    help = "Refresh pages that were taken down in the edge's cache."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            waiting = refresh()
        except OSError as error:
            # Retried in five seconds; alerts report a lasting failure.
            waiting = TakenDownAddress.objects.filter(answered=None).count()
            self.stdout.write(f"EDGE_URL cannot be resolved ({error}).")
        self.stdout.write(
            f"{waiting} addresses are unconfirmed." if waiting else "All addresses are confirmed."
        )
