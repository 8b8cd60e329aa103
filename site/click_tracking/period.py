"""The period of a report, and the form to choose it."""

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
MAX_DAYS = 3 * 366
OWN = "own"
DEFAULT = "30"
# More columns would be too narrow on a phone.
MAX_DAILY_COLUMNS = 31
KINDS = [
    ("page", "By page"),
    ("placement", "By place on the page"),
    ("channel", "By channel"),
    ("day", "By day"),
    ("week", "By week"),
]


@dataclass(frozen=True)
class Period:
    """From `first` to `last`, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def before(self) -> "Period":
        """The period of equal length that ends the day before."""
        return Period(self.first - timedelta(days=self.days), self.first - timedelta(days=1))

    def __str__(self) -> str:
        return f"{date_format(self.first, 'j F Y')} to {date_format(self.last, 'j F Y')}"


class PeriodForm(forms.Form):
    """Every field has a default, so that the URL works without a query string."""

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
        if (last - first).days >= MAX_DAYS:
            raise forms.ValidationError("Choose at most three years at once.")
        # `Period.before` and the weeks of the chart need dates beyond the period.
        if first.year < 2000 or last.year > 2200:
            raise forms.ValidationError("Choose days between the years 2000 and 2200.")
        return data

    def chosen(self) -> Period:
        """The chosen period; the last 30 days when the form is empty or invalid."""
        today = timezone.localdate()
        data = self.cleaned_data if self.is_valid() else {}
        if data.get("period") == OWN:
            return Period(data["first"], data["last"])
        days = int(data.get("period") or DEFAULT)
        return Period(today - timedelta(days=days - 1), today)

    @property
    def kind(self) -> str:
        return (self.cleaned_data.get("by") if self.is_valid() else "") or KINDS[0][0]
