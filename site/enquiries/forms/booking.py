"""The booking request form: a massage with its length, and up to three preferred times."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any, cast

from django import forms
from django.utils import timezone

from contact.hours import SPA_TIME, Span
from contact.models import ContactDetails
from enquiries.forms import times
from enquiries.forms.enquiry import MessageField, VisitorForm
from enquiries.forms.lengths import (
    DEFAULT_MINUTES,
    NOT_SURE,
    UNSURE,
    DataAttributeSelect,
    Length,
    by_service,
    lengths,
)
from enquiries.models import Enquiry

PREFERENCES = (("1", "First choice"), ("2", "Second choice"), ("3", "Third choice"))
# Only the first preference is required.
OPTIONAL = {"2": "second", "3": "third"}
CHOSEN_TWICE = "You’ve chosen this time already. Another one makes it likelier that one is free."


class BookingForm(VisitorForm):
    kind = Enquiry.Kind.BOOKING
    unsure = UNSURE, NOT_SURE, DEFAULT_MINUTES
    prefix_of_ids = "booking"

    # The template renders the choices as rows with prices.
    massage = forms.ChoiceField(
        label="Which massage, and how long?",
        error_messages={
            "required": "Choose a massage and how long. Not sure? That’s the first row.",
            "invalid_choice": "We no longer offer this one. Choose another row.",
        },
    )
    message = MessageField(
        label="Anything else?",
        rows=4,
        required=False,
        help_text="“It’s my first time” will do. The medical questions we’ll ask in person.",
    )

    def __init__(
        self, details: ContactDetails, data: Any = None, *, service: str = "", **kwargs: Any
    ) -> None:
        """`service` is the slug of the service page that linked here."""
        super().__init__(data, **kwargs)
        self.lengths = lengths()
        self.days = open_days(details)
        self.service_slug = service
        cast(forms.ChoiceField, self.fields["massage"]).choices = [
            *((one.key, one.in_words) for one in self.lengths),
            (UNSURE, NOT_SURE),
        ]
        for number, _label in PREFERENCES:
            self._add_preference(number)
        self.order_fields(["massage", *self._names(), "name", "phone", "email", "message"])

    @property
    def possible(self) -> bool:
        """Whether any service and day can be booked."""
        return bool(self.lengths and self.days)

    def massages(self) -> list[tuple[str, list[Length]]]:
        """The groups shown expanded: the requested or chosen service, else all."""
        every = by_service(self.lengths)
        return [group for group in every if self._is_requested(group)] or every

    def other_massages(self) -> list[tuple[str, list[Length]]]:
        """The remaining groups, shown collapsed."""
        shown = self.massages()
        return [group for group in by_service(self.lengths) if group not in shown]

    def preferences(self) -> Iterator[dict[str, Any]]:
        """For the template: each preference with its fields, and whether it is expanded."""
        for number, label in PREFERENCES:
            day, time = self[f"day_{number}"], self[f"time_{number}"]
            has_input = any(field.errors or field.value() for field in (day, time))
            yield {
                "label": label,
                "fold": f"A {OPTIONAL[number]} time" if number in OPTIONAL else "",
                "open": has_input,
                "day": day,
                "time": time,
            }

    def error_prefix(self, name: str) -> str:
        label = dict(PREFERENCES).get(name.rpartition("_")[2])
        return f"{label}: " if label else ""

    def clean(self) -> None:
        super().clean()
        chosen = self.chosen_length()
        seen: list[datetime] = []
        for number, _label in PREFERENCES:
            day, at = (self.cleaned_data.get(f"{what}_{number}") for what in ("day", "time"))
            self._require_both_fields(number, day, at)
            if not day or not at:
                continue
            moment = datetime.combine(day, at, tzinfo=SPA_TIME)
            minutes = chosen.duration if chosen else DEFAULT_MINUTES
            known = chosen or self.cleaned_data.get("massage") == UNSURE
            problem = times.time_problem(self.days, day, at, minutes) if known else ""
            if problem or moment in seen:
                self.add_error(f"time_{number}", problem or CHOSEN_TWICE)
            seen.append(moment)
        self.cleaned_data["times"] = seen
        self.cleaned_data["service"] = chosen.service if chosen else None
        self.cleaned_data["minutes"] = chosen.minutes if chosen else None

    def chosen_length(self) -> Length | None:
        key = self.cleaned_data.get("massage")
        return next((one for one in self.lengths if one.key == key), None)

    def _is_requested(self, group: tuple[str, list[Length]]) -> bool:
        chosen = self["massage"].value()
        keys = [one.key for one in group[1]]
        return chosen in keys or (not chosen and group[1][0].slug == self.service_slug)

    def _require_both_fields(self, number: str, day: date | None, at: time | None) -> None:
        if (
            number not in OPTIONAL
            or f"day_{number}" in self.errors
            or f"time_{number}" in self.errors
        ):
            return
        if day and not at:
            self.add_error(
                f"time_{number}", f"Choose a time as well, or no {OPTIONAL[number]} day."
            )
        if at and not day:
            self.add_error(f"day_{number}", f"Choose a day as well, or no {OPTIONAL[number]} time.")

    def _names(self) -> list[str]:
        return [f"{what}_{number}" for number, _label in PREFERENCES for what in ("day", "time")]

    def _add_preference(self, number: str) -> None:
        shortest = min((one.duration for one in self.lengths), default=30)
        widget = DataAttributeSelect()
        widget.option_data = {
            day.isoformat(): {
                "hours": " ".join(f"{opens:%H:%M}-{closes:%H:%M}" for opens, closes in spans)
            }
            for day, spans in self.days
        }
        late = max((spans[-1][1] for _day, spans in self.days), default=None)
        self.fields[f"day_{number}"] = forms.TypedChoiceField(
            label="Day",
            required=number not in OPTIONAL,
            choices=[
                ("", "Choose a day"),
                *((f"{day}", _day_in_list(day, spans, late)) for day, spans in self.days),
            ],
            coerce=date.fromisoformat,
            empty_value=None,
            widget=widget,
            error_messages={
                "required": "Choose a day that would suit you.",
                "invalid_choice": "We’re closed on that day, or it has passed. Choose another.",
            },
        )
        self.fields[f"time_{number}"] = forms.TypedChoiceField(
            label="Time",
            required=number not in OPTIONAL,
            choices=[
                ("", "Choose a time"),
                *((f"{at:%H:%M}",) * 2 for at in times.all_start_times(self.days, shortest)),
            ],
            coerce=time.fromisoformat,
            empty_value=None,
            error_messages={
                "required": "Choose a time for that day.",
                "invalid_choice": "We don’t start a massage at that time. Choose one from the list.",
            },
        )


def _day_in_list(day: date, spans: list[Span], late: time | None) -> str:
    """Saturday 28 November, till 14:00; the time is shown if it is earlier than on other days."""
    closes = spans[-1][1]
    early = late is not None and closes < late
    return times.day_text(day) + (f", till {closes:%H:%M}" if early else "")


def open_days(details: ContactDetails) -> list[times.Day]:
    """Open days on which the shortest massage can still begin; none without opening hours."""
    soonest = timezone.localtime() + times.NOTICE
    shortest = min((one.duration for one in lengths()), default=30)
    return [
        (day, spans)
        for day, spans in details.open_days()
        if any(moment >= soonest for moment in times.start_times(day, spans, shortest))
    ]
