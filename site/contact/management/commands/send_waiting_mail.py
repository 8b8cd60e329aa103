from typing import Any

from django.core.management.base import BaseCommand

from contact.enquiries.delivery import deliver_due


class Command(BaseCommand):
    help = (
        "Send the enquiry mails that are due, and mark those that were cut off. Doing it twice at "
        "once does no harm. The mail worker does it by itself; where none runs, run it every minute."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        looked_at = deliver_due()
        if looked_at or options["verbosity"] > 1:
            self.stdout.write(f"Mails that were due: {looked_at}.")
