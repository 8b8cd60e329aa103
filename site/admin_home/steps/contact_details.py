from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format

from admin_home.steps.step import Step, setting_url
from contact.models import ContactDetails


def steps(request: HttpRequest) -> Iterator[Step]:
    if request.user.has_perm("contact.change_contactdetails"):
        yield Step(
            "mobile-alt",
            "Number, hours and closed days",
            f"Written once; every page follows.{next_holiday(request)}",
            setting_url(ContactDetails),
        )
        yield Step(
            "calendar-alt",
            "We are closed …",
            "Days away or with other hours, with a notice above every page.",
            reverse("closed_days:add"),
        )


def next_holiday(request: HttpRequest) -> str:
    """The opening hours shown to visitors for the next public holiday."""
    holiday = ContactDetails.for_request(request).next_holiday
    if holiday is None:
        return ""
    hours = ", ".join(holiday.hours) or "closed"
    return f" Next public holiday: {holiday.reason}, {date_format(holiday.first, 'j F')}: {hours}."
