"""The request for a time: a massage and its length, and up to three times that would suit."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any, cast

from django import forms
from django.utils import timezone

from contact.enquiries import times
from contact.enquiries.form import MessageField, VisitorForm
from contact.enquiries.lengths import Length, TellingSelect, choices, lengths
from contact.hours import SPA_TIME
from contact.models import ContactDetails, Enquiry

PLACES = (("1", "First choice"), ("2", "Second choice"), ("3", "Third choice"))
# One time is enough to ask for.
OPTIONAL = {"2": "second", "3": "third"}
TWICE = "You chose this time already. Another one makes it easier for us to find you a place."


class BookingForm(VisitorForm):
    kind = Enquiry.Kind.BOOKING
    prefix_of_ids = "booking"

    massage = forms.ChoiceField(
        label="Which massage, and how long?",
        widget=TellingSelect,
        error_messages={
            "required": "Choose a massage and how long it should take.",
            "invalid_choice": "We no longer offer this one. Choose from the list.",
        },
    )
    message = MessageField(label="Anything we should know?", rows=4, required=False)

    def __init__(
        self, details: ContactDetails, data: Any = None, *, service: str = "", **kwargs: Any
    ) -> None:
        """`service` is the slug of the one that the visitor comes from."""
        super().__init__(data, **kwargs)
        self.lengths = lengths()
        self.days = open_days(details)
        massage = cast(forms.ChoiceField, self.fields["massage"])
        massage.choices = choices(self.lengths, service)
        cast(TellingSelect, massage.widget).told = {
            one.key: {"minutes": str(one.takes), "says": one.in_words} for one in self.lengths
        }
        for place, _label in PLACES:
            self._add_place(place)
        self.order_fields(["massage", *self._names(), "name", "phone", "email", "message"])

    @property
    def possible(self) -> bool:
        """Whether there is anything to choose from."""
        return bool(self.lengths and self.days)

    def places(self) -> Iterator[tuple[str, bool, Any, Any]]:
        """For the template: what the choice is called, whether it may be left out, its fields."""
        for place, label in PLACES:
            yield label, place in OPTIONAL, self[f"day_{place}"], self[f"time_{place}"]

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
            problem = times.what_is_wrong(self.days, day, at, chosen.takes) if chosen else ""
            if problem or moment in seen:
                self.add_error(f"time_{place}", problem or TWICE)
            seen.append(moment)
        self.cleaned_data["times"] = seen
        self.cleaned_data["service"] = chosen.service if chosen else None
        self.cleaned_data["minutes"] = chosen.minutes if chosen else None

    def chosen_in_words(self) -> str:
        """The service and length that stand in the list, which shows only the length when shut."""
        key = self["massage"].value()
        return next((one.in_words for one in self.lengths if one.key == key), "")

    def chosen_length(self) -> Length | None:
        key = self.cleaned_data.get("massage")
        return next((one for one in self.lengths if one.key == key), None)

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
        empty = "None" if place in OPTIONAL else "Choose"
        self.fields[f"day_{place}"] = forms.TypedChoiceField(
            label="Day",
            required=place not in OPTIONAL,
            choices=[
                ("", f"{empty}"),
                *((f"{day}", times.short_day_text(day)) for day, _ in self.days),
            ],
            coerce=date.fromisoformat,
            empty_value=None,
            widget=widget,
            error_messages={
                "required": "Choose a day.",
                "invalid_choice": "We are closed on that day, or it has passed. Choose another.",
            },
        )
        self.fields[f"time_{place}"] = forms.TypedChoiceField(
            label="Time",
            required=place not in OPTIONAL,
            choices=[
                ("", f"{empty}"),
                *((f"{at:%H:%M}",) * 2 for at in times.every_time(self.days, shortest)),
            ],
            coerce=time.fromisoformat,
            empty_value=None,
            error_messages={
                "required": "Choose a time.",
                "invalid_choice": "We start no massage at that time. Choose one from the list.",
            },
        )


def open_days(details: ContactDetails) -> list[times.Day]:
    """The days ahead on which there is still time for a massage; none while no hours are set."""
    soonest = timezone.localtime() + times.NOTICE
    shortest = min((one.takes for one in lengths()), default=30)
    return [
        (day, spans)
        for day, spans in details.open_days()
        if any(moment >= soonest for moment in times.starts(day, spans, shortest))
    ]
