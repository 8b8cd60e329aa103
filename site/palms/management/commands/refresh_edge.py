from typing import Any

from django.core.management.base import BaseCommand

from core.models import TakenDownAddress
from palms.edge import LATE_AFTER, late, logger, refresh


class Command(BaseCommand):
    help = "Ask the edge again for pages that were taken down, so that it forgets its copies."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            waiting = refresh()
        except OSError as problem:
            # Tried again in five seconds; only when that does not help is it an error, below.
            waiting = TakenDownAddress.objects.filter(answered=None).count()
            self.stdout.write(f"The edge does not answer ({problem}).")
        if number := late():
            minutes = int(LATE_AFTER.total_seconds() // 60)
            logger.error(
                "%d addresses were not replaced at every edge in %d minutes", number, minutes
            )
        self.stdout.write(f"{waiting} addresses wait for an answer." if waiting else "All done.")
