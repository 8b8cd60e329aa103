"""A change of one price: at once, from a day to come, or the withdrawal of a price to come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from contact.hours import midnight
from core.templatetags.site_tags import format_zar
from services.hiding import near_date
from services.models import ServicePrice


@dataclass(frozen=True)
class Change:
    """`price` None leaves the price; `starts` None changes it at once."""

    price: Decimal | None
    starts: date | None = None
    withdraw: bool = False

    def apply(self, row: ServicePrice) -> None:
        if self.withdraw:
            row.next_price = row.next_from = None
        if self.price is None:
            return
        if self.starts:
            row.next_price, row.next_from = self.price, self.starts
        else:
            row.price = self.price

    def describe(self, row: ServicePrice) -> str:
        """What happens to the row, without the day, for example “60 minutes: R650 → R700”."""
        text = f"{row.minutes} minutes: {format_zar(row.current_price)}"
        if self.price is not None:
            text += f" → {format_zar(self.price)}"
        if self.withdraw:
            return f"{text}, without {price_to_come(row)}"
        if self.starts and row.has_coming_price:
            return f"{text}, instead of {price_to_come(row)}"
        return text


def price_to_come(row: ServicePrice) -> str:
    """R700 from 1 January, with the year unless it is within the next twelve months."""
    if row.next_from is None:
        return ""
    return f"{format_zar(row.next_price)} from {near_date(row.next_from)}"


def price_times() -> Iterator[datetime]:
    """Hook `transition_times`: the beginnings of the days on which prices change."""
    days = ServicePrice.objects.order_by().values_list("next_from", flat=True).distinct()
    for day in filter(None, days):
        yield midnight(day)
