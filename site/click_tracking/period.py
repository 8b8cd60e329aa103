"""The stretch of days that a report is about, chosen by the owner."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.widgets import AdminDateInput

PERIODS = [
    ("7", "Last 7 days"),
    ("30", "Last 30 days"),
    ("90", "Last 3 months"),
    ("365", "Last year"),
]
MOST_DAYS = 3 * 366
OWN = "own"
DEFAULT = "30"
# Up to here a column a day can be told apart on a phone.
MOST_DAYS_APART = 31
KINDS = [
    ("page", "By page"),
    ("placement", "By place on the page"),
    ("channel", "By channel"),
    ("day", "By day"),
    ("week", "By week"),
]


@dataclass(frozen=True)
class Period:
    """Both days belong to it."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def before(self) -> "Period":
        """As many days, right before."""
        return Period(self.first - timedelta(days=self.days), self.first - timedelta(days=1))

    def __str__(self) -> str:
        return f"{date_format(self.first, 'j F Y')} to {date_format(self.last, 'j F Y')}"


class PeriodForm(forms.Form):
    """Everything has a default, so that the bare address shows something."""

    period = forms.ChoiceField(
        choices=[*PERIODS, (OWN, "From … to …")], required=False, label="Period"
    )
    first = forms.DateField(required=False, label="From", widget=AdminDateInput)
    last = forms.DateField(required=False, label="To", widget=AdminDateInput)
    by = forms.ChoiceField(choices=KINDS, required=False, label="Table")

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if data.get("period") != OWN or self.errors:
            return data
        first, last = data.get("first"), data.get("last")
        if not first or not last:
            raise forms.ValidationError("Choose both days: the first and the last.")
        if last < first:
            raise forms.ValidationError("The last day is before the first.")
        if (last - first).days >= MOST_DAYS:
            raise forms.ValidationError("Choose at most three years at once.")
        # A period needs as many days before it, and weeks of calendar after it.
        if first.year < 2000 or last.year > 2200:
            raise forms.ValidationError("Choose days between the years 2000 and 2200.")
        return data

    def chosen(self) -> Period:
        """The last month when nothing, or nothing sensible, was chosen."""
        today = timezone.localdate()
        data = self.cleaned_data if self.is_valid() else {}
        if data.get("period") == OWN:
            return Period(data["first"], data["last"])
        days = int(data.get("period") or DEFAULT)
        return Period(today - timedelta(days=days - 1), today)

    @property
    def kind(self) -> str:
        return (self.cleaned_data.get("by") if self.is_valid() else "") or KINDS[0][0]
