from typing import Any

from django.core.management.base import BaseCommand

from core.models import TakenDownAddress
from operations.edge import refresh


class Command(BaseCommand):
    help = "Ask the edge again for pages that were taken down, so that it forgets its copies."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            waiting = refresh()
        except OSError as problem:
            # Tried again in five seconds; "Is all well?" and its alerts tell when that does not help.
            waiting = TakenDownAddress.objects.filter(answered=None).count()
            self.stdout.write(f"The edge does not answer ({problem}).")
        self.stdout.write(f"{waiting} addresses wait for an answer." if waiting else "All done.")
