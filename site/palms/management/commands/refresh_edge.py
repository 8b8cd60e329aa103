from typing import Any

from django.core.management.base import BaseCommand

from core.models import TakenDownAddress
from palms.edge import refresh


class Command(BaseCommand):
    help = "Ask the edge again for pages that were taken down, so that it forgets its copies."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            waiting = refresh()
        except OSError as problem:
            # Not an error of this job: it is tried again, and "Is all well?" need not know.
            waiting = TakenDownAddress.objects.filter(answered=None).count()
            self.stdout.write(f"The edge does not answer ({problem}).")
        self.stdout.write(f"{waiting} addresses wait for an answer." if waiting else "All done.")
