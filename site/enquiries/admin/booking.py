from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from enquiries.admin.appointments import also_booked, who_and_when
from enquiries.descriptions import moment
from enquiries.models import Enquiry

OTHER = "other"
# Nobody agrees on a massage so far ahead: it is a slip in the year.
FURTHEST = timedelta(days=366)


class BookingForm(forms.Form):
    """One of the times the visitor prefers, or another one that was agreed on.

    Two at one time may be right, with two people at work: the form asks once before it books.
    """

    time = forms.ChoiceField(
        label="Which time?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose one of the times.",
            "invalid_choice": "Choose one of the times.",
        },
    )
    other = forms.DateTimeField(
        label="Another time",
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%d/%m/%Y %H:%M"],
        error_messages={"invalid": "Type a day and a time, for example 28/11/2026 10:00."},
    )

    # The numbers of the other bookings that the person was shown and books beside.
    beside = forms.CharField(required=False)

    use_required_attribute = False

    def __init__(self, enquiry: Enquiry, data: Any = None) -> None:
        preferred = list(enquiry.preferred_times.all()) if enquiry.pk else []
        first = str(preferred[0].pk) if preferred else OTHER
        super().__init__(data, auto_id="booking_%s", initial={"time": first})
        self.enquiry = enquiry
        self.others: list[Enquiry] = []
        self.moments = {str(time.pk): time.starts for time in preferred}
        self.fields["time"].choices = [  # type: ignore[attr-defined]
            *((pk, moment(starts)) for pk, starts in self.moments.items()),
            (OTHER, "Another time"),
        ]

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        chosen = data.get("time")
        if not chosen or "other" in self.errors:
            return data
        when = data.get("other") if chosen == OTHER else self.moments[chosen]
        field = "other" if chosen == OTHER else "time"
        if when is None:
            self.add_error("other", "Type a day and a time, for example 28/11/2026 10:00.")
        elif when < timezone.now():
            self.add_error(field, ValidationError("This time has passed."))
        elif chosen == OTHER and when > timezone.now() + FURTHEST:
            self.add_error("other", "This is more than a year away. Look at the year.")
        else:
            data["when"] = when
            self.others = also_booked(self.enquiry, when)
            if self.others and data.get("beside") != self.numbers:
                booked = ", ".join(map(who_and_when, self.others))
                self.add_error("beside", f"Already booked then: {booked}.")
        return data

    @property
    def first_problem(self) -> str:
        return next(str(errors[0]) for errors in self.errors.values())

    @property
    def numbers(self) -> str:
        return " ".join(str(other.pk) for other in self.others)
