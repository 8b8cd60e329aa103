from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from wagtail.models import Site

from contact.models import ContactDetails
from enquiries import retention


class Command(BaseCommand):
    help = (
        "Erase enquiries of every kind older than the days set in Contact details, but those with a "
        "time ahead and requests for a voucher of the last three years; yesterday's counts of networks. Meant to run every night."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        site = Site.objects.get(is_default_site=True)
        days = ContactDetails.for_site(site).enquiry_days
        before = timezone.now() - timedelta(days=days)
        self.stdout.write(f"Erased {retention.forget_enquiries(before)} older than {days} days.")
        retention.forget_old_networks()
