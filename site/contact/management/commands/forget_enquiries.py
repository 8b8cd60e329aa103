from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from wagtail.models import Site

from contact.models import ContactDetails, Enquiry


class Command(BaseCommand):
    help = "Erase enquiries older than the days set in Contact details. Meant to run every night."

    def handle(self, *args: Any, **options: Any) -> None:
        site = Site.objects.get(is_default_site=True)
        days = ContactDetails.for_site(site).enquiry_days
        old = Enquiry.objects.filter(created__lt=timezone.now() - timedelta(days=days))
        erased = old.delete()[1].get(Enquiry._meta.label, 0)
        noun = "enquiry" if erased == 1 else "enquiries"
        self.stdout.write(f"Erased {erased} {noun} older than {days} days.")
