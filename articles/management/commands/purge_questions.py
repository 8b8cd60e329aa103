from collections import Counter
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from wagtail.models import Site

from articles.models import ReaderQuestion
from contact.models import ContactDetails
from privacy import sources


class Command(BaseCommand):
    help = (
        "Delete readers' questions that staff have not shown within the days set in Contact "
        "details. The schedule runs it every night."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        site = Site.objects.get(is_default_site=True)
        days = ContactDetails.for_site(site).question_days_kept
        before = timezone.now() - timedelta(days=days)
        # Counted from when staff hid it, so that a question hidden today can be shown again.
        old = ReaderQuestion.objects.not_shown().unchanged_since(before)
        counted = Counter(old.values_list("status", flat=True))
        erased = sources.delete(old)
        noun = "question" if erased == 1 else "questions"
        held, hidden = counted["held"], counted["hidden"]
        self.stdout.write(
            f"Erased {erased} {noun} older than {days} days and not shown "
            f"({held} held, {hidden} hidden)."
        )
