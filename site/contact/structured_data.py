"""Contact details and opening hours as schema.org properties."""

from collections.abc import Iterator
from datetime import time
from typing import Any

from django.http import HttpRequest

from contact.hours import DAYS, MIDNIGHT, Span
from contact.models import ContactDetails

Node = dict[str, Any]

# As Google specifies: closed dates open and close at midnight, whole days end at 23:59.
# https://developers.google.com/search/docs/appearance/structured-data/local-business
CLOSED = {"opens": "00:00", "closes": "00:00"}
WHOLE_DAY = {"opens": "00:00", "closes": "23:59"}


def describe_spa(request: HttpRequest) -> Node:
    details = ContactDetails.for_request(request)
    return {
        "telephone": details.phone or details.whatsapp,
        "email": details.email,
        "address": {
            "@type": "PostalAddress",
            **{name: value for name, value in _address(details) if value},
            "addressCountry": "ZA",
        },
        "areaServed": details.areas_served,
        "hasMap": details.map_link,
        "openingHoursSpecification": [*_week(details), *_special_dates(details)],
    }


def _address(details: ContactDetails) -> list[tuple[str, str]]:
    street = ", ".join(part for part in (details.street_address, details.suburb) if part)
    return [
        ("streetAddress", street),
        ("addressLocality", details.city),
        ("addressRegion", details.province),
        ("postalCode", details.postal_code),
    ]


def _week(details: ContactDetails) -> Iterator[Node]:
    """One entry for all weekdays with the same span; closed days have none."""
    days: dict[Span, list[str]] = {}
    for weekday, spans in sorted(details.calendar.weekly.items()):
        for times in spans:
            days.setdefault(times, []).append(DAYS[weekday])
    for times, names in days.items():
        yield {"@type": "OpeningHoursSpecification", "dayOfWeek": names, **_times(times)}


def _special_dates(details: ContactDetails) -> Iterator[Node]:
    calendar = details.calendar
    for day in details.coming_special_days:
        dates = {
            "validFrom": day.first.isoformat(),
            "validThrough": (day.last or day.first).isoformat(),
        }
        for hours in [_times(times) for times in calendar.spans(day.first)] or [CLOSED]:
            yield {"@type": "OpeningHoursSpecification", **dates, **hours}


def _times(times: Span) -> dict[str, str]:
    if times == (MIDNIGHT, MIDNIGHT):
        return WHOLE_DAY
    return {"opens": _clock(times[0]), "closes": _clock(times[1])}


def _clock(moment: time) -> str:
    return f"{moment:%H:%M}"
