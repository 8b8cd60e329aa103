from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from wagtail.models import Site

from contact.models import ContactDetails
from enquiries import retention


class Command(BaseCommand):
    help = (
        "Delete enquiries older than the days set in Contact details, except those with a future "
        "appointment and voucher requests of the last three years; also old counts of networks. "
        "Meant to run every night."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        site = Site.objects.get(is_default_site=True)
        days = ContactDetails.for_site(site).enquiry_days
        before = timezone.now() - timedelta(days=days)
        self.stdout.write(f"Erased {retention.purge_enquiries(before)} older than {days} days.")
        retention.purge_old_networks()
