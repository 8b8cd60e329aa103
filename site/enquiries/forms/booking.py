"""The request for a time: a massage and its length, and up to three times that would suit."""

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
    NOT_SURE,
    UNKNOWN_LENGTH,
    UNSURE,
    Length,
    TellingSelect,
    by_service,
    lengths,
)
from enquiries.models import Enquiry

PLACES = (("1", "First choice"), ("2", "Second choice"), ("3", "Third choice"))
# One time is enough to ask for.
OPTIONAL = {"2": "second", "3": "third"}
TWICE = "You’ve chosen this time already. Another one makes it likelier that one is free."


class BookingForm(VisitorForm):
    kind = Enquiry.Kind.BOOKING
    unsure = UNSURE, NOT_SURE, UNKNOWN_LENGTH
    prefix_of_ids = "booking"

    # Shown as rows with prices by the template.
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
        """`service` is the slug of the one that the visitor comes from."""
        super().__init__(data, **kwargs)
        self.lengths = lengths()
        self.days = open_days(details)
        self.asked = service
        cast(forms.ChoiceField, self.fields["massage"]).choices = [
            *((one.key, one.in_words) for one in self.lengths),
            (UNSURE, NOT_SURE),
        ]
        for place, _label in PLACES:
            self._add_place(place)
        self.order_fields(["massage", *self._names(), "name", "phone", "email", "message"])

    @property
    def possible(self) -> bool:
        """Whether there is anything to choose from."""
        return bool(self.lengths and self.days)

    def massages(self) -> list[tuple[str, list[Length]]]:
        """What stands open: the massage asked for or chosen, or all of them."""
        every = by_service(self.lengths)
        return [group for group in every if self._is_asked_for(group)] or every

    def other_massages(self) -> list[tuple[str, list[Length]]]:
        """Those that are folded away, because one of the others was asked for."""
        shown = self.massages()
        return [group for group in by_service(self.lengths) if group not in shown]

    def places(self) -> Iterator[dict[str, Any]]:
        """For the template: each choice with its two fields, and whether it is folded away."""
        for place, label in PLACES:
            day, time = self[f"day_{place}"], self[f"time_{place}"]
            touched = any(field.errors or field.value() for field in (day, time))
            yield {
                "label": label,
                "fold": f"A {OPTIONAL[place]} time" if place in OPTIONAL else "",
                "open": touched,
                "day": day,
                "time": time,
            }

    def where(self, name: str) -> str:
        label = dict(PLACES).get(name.rpartition("_")[2])
        return f"{label}: " if label else ""

    def clean(self) -> None:
        super().clean()
        chosen = self.chosen_length()
        seen: list[datetime] = []
        for place, _label in PLACES:
            day, at = (self.cleaned_data.get(f"{what}_{place}") for what in ("day", "time"))
            self._ask_for_the_other_half(place, day, at)
            if not day or not at:
                continue
            moment = datetime.combine(day, at, tzinfo=SPA_TIME)
            takes = chosen.takes if chosen else UNKNOWN_LENGTH
            known = chosen or self.cleaned_data.get("massage") == UNSURE
            problem = times.what_is_wrong(self.days, day, at, takes) if known else ""
            if problem or moment in seen:
                self.add_error(f"time_{place}", problem or TWICE)
            seen.append(moment)
        self.cleaned_data["times"] = seen
        self.cleaned_data["service"] = chosen.service if chosen else None
        self.cleaned_data["minutes"] = chosen.minutes if chosen else None

    def chosen_length(self) -> Length | None:
        key = self.cleaned_data.get("massage")
        return next((one for one in self.lengths if one.key == key), None)

    def _is_asked_for(self, group: tuple[str, list[Length]]) -> bool:
        chosen = self["massage"].value()
        keys = [one.key for one in group[1]]
        return chosen in keys or (not chosen and group[1][0].slug == self.asked)

    def _ask_for_the_other_half(self, place: str, day: date | None, at: time | None) -> None:
        if place not in OPTIONAL or f"day_{place}" in self.errors or f"time_{place}" in self.errors:
            return
        if day and not at:
            self.add_error(f"time_{place}", f"Choose a time as well, or no {OPTIONAL[place]} day.")
        if at and not day:
            self.add_error(f"day_{place}", f"Choose a day as well, or no {OPTIONAL[place]} time.")

    def _names(self) -> list[str]:
        return [f"{what}_{place}" for place, _label in PLACES for what in ("day", "time")]

    def _add_place(self, place: str) -> None:
        shortest = min((one.takes for one in self.lengths), default=30)
        widget = TellingSelect()
        widget.told = {
            day.isoformat(): {
                "hours": " ".join(f"{opens:%H:%M}-{closes:%H:%M}" for opens, closes in spans)
            }
            for day, spans in self.days
        }
        late = max((spans[-1][1] for _day, spans in self.days), default=None)
        self.fields[f"day_{place}"] = forms.TypedChoiceField(
            label="Day",
            required=place not in OPTIONAL,
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
        self.fields[f"time_{place}"] = forms.TypedChoiceField(
            label="Time",
            required=place not in OPTIONAL,
            choices=[
                ("", "Choose a time"),
                *((f"{at:%H:%M}",) * 2 for at in times.every_time(self.days, shortest)),
            ],
            coerce=time.fromisoformat,
            empty_value=None,
            error_messages={
                "required": "Choose a time for that day.",
                "invalid_choice": "We don’t start a massage at that time. Choose one from the list.",
            },
        )


def _day_in_list(day: date, spans: list[Span], late: time | None) -> str:
    """Saturday 28 November, till 14:00: with the hour where it is earlier than on other days."""
    closes = spans[-1][1]
    early = late is not None and closes < late
    return times.day_text(day) + (f", till {closes:%H:%M}" if early else "")


def open_days(details: ContactDetails) -> list[times.Day]:
    """The days ahead on which there is still time for a massage; none while no hours are set."""
    soonest = timezone.localtime() + times.NOTICE
    shortest = min((one.takes for one in lengths()), default=30)
    return [
        (day, spans)
        for day, spans in details.open_days()
        if any(moment >= soonest for moment in times.starts(day, spans, shortest))
    ]
