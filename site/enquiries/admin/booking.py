from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from enquiries.admin.appointments import name_and_times, overlapping_bookings
from enquiries.descriptions import format_datetime
from enquiries.models import Enquiry

OTHER = "other"
# A later date is a typing error in the year.
MAX_AHEAD = timedelta(days=366)


class BookingForm(forms.Form):
    """Book one of the preferred times, or another one.

    Bookings that overlap need a confirmation (`beside`), as two people may be at work.
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

    # The ids of the overlapping bookings that the form showed when it was confirmed.
    beside = forms.CharField(required=False)

    use_required_attribute = False

    def __init__(self, enquiry: Enquiry, data: Any = None) -> None:
        preferred = list(enquiry.preferred_times.all()) if enquiry.pk else []
        first = str(preferred[0].pk) if preferred else OTHER
        super().__init__(data, auto_id="booking_%s", initial={"time": first})
        self.enquiry = enquiry
        self.overlapping: list[Enquiry] = []
        self.start_times = {str(time.pk): time.starts for time in preferred}
        self.fields["time"].choices = [  # type: ignore[attr-defined]
            *((pk, format_datetime(starts)) for pk, starts in self.start_times.items()),
            (OTHER, "Another time"),
        ]

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        chosen = data.get("time")
        if not chosen or "other" in self.errors:
            return data
        when = data.get("other") if chosen == OTHER else self.start_times[chosen]
        field = "other" if chosen == OTHER else "time"
        if when is None:
            self.add_error("other", "Type a day and a time, for example 28/11/2026 10:00.")
        elif when < timezone.now():
            self.add_error(field, ValidationError("This time has passed."))
        elif chosen == OTHER and when > timezone.now() + MAX_AHEAD:
            self.add_error("other", "This is more than a year away. Look at the year.")
        else:
            data["when"] = when
            self.overlapping = overlapping_bookings(self.enquiry, when)
            if self.overlapping and data.get("beside") != self.overlapping_ids:
                booked = ", ".join(map(name_and_times, self.overlapping))
                self.add_error("beside", f"Already booked then: {booked}.")
        return data

    @property
    def first_error(self) -> str:
        return next(str(errors[0]) for errors in self.errors.values())

    @property
    def overlapping_ids(self) -> str:
        return " ".join(str(other.pk) for other in self.overlapping)
