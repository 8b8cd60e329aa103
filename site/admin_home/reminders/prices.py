"""Services whose prices are a year old."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse

from admin_home.reminders.reminder import Reminder
from caching.content import cached
from services.price_age import services_with_old_prices
from services.prices.views import can_change_prices


def reminders(request: HttpRequest) -> Iterator[Reminder]:
    if not can_change_prices(request.user):
        return
    for pk, title, minutes in cached("old-prices", services_with_old_prices):
        yield Reminder(
            f"Prices: {title}",
            "The same for a year or longer. Are they still right?",
            f"{reverse('service_prices')}#id_price-{pk}-{minutes}-0",
        )
