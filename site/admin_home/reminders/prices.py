"""Services whose prices are a year old."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from wagtail.permissions import page_permission_policy

from admin_home.reminders.reminder import Reminder
from caching.content import cached
from services.price_age import services_with_old_prices


def reminders(request: HttpRequest) -> Iterator[Reminder]:
    if not page_permission_policy.user_has_permission(request.user, "change"):
        return
    for pk, title in cached(f"old-prices:{timezone.localdate()}", services_with_old_prices):
        yield Reminder(
            f"Prices: {title}",
            "The same for a year or longer. Are they still right?",
            f"{reverse('wagtailadmin_pages:edit', args=[pk])}#id_prices-FORMS",
        )
