"""The form of ContactDetails: checkboxes for public holidays, and validation across rows."""

from collections.abc import Iterator
from typing import Any, cast

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.forms import WagtailAdminModelForm

from contact import holidays
from contact.hours import DAYS, format_span, overlapping_rows


class OpenHolidaysField(forms.MultipleChoiceField):
    """Checkboxes for the public holidays of the next fourteen months on which the spa is open.

    Only checked dates are stored: new holidays are closed by default, and past ones are dropped
    with the next save.
    """

    widget = forms.CheckboxSelectMultiple

    def valid_value(self, value: Any) -> bool:
        # A form opened yesterday may hold a holiday that has passed; `clean` drops it.
        return True

    def clean(self, value: Any) -> list[str]:
        offered = {day for day, _label in cast(list[tuple[str, str]], self.choices)}
        return sorted(offered.intersection(super().clean(value)))


class ContactDetailsForm(WagtailAdminModelForm):
    open_holidays = OpenHolidaysField(
        label="Open as usual on",
        required=False,
        help_text="You are closed on each of these days, and the site says so, unless you tick "
        "it: then the hours of an ordinary week hold. For other hours on one of them, or a "
        "holiday that is missing, see Closed days.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "open_holidays" in self.fields:
            self.fields["open_holidays"].choices = list(self._holiday_choices())

    def _holiday_choices(self) -> Iterator[tuple[str, str]]:
        calendar = self.instance.calendar
        weekdays = {row.weekday for row in self.instance.opening_hours.all()}
        for day, name in holidays.upcoming_holidays(timezone.localdate()):
            label = f"{name}, {date_format(day, 'l j F Y')}"
            if calendar.special_on(day):
                label += " (see Closed days: what stands there holds)"
            elif weekdays and day.weekday() not in weekdays:
                label += f" (closed on {DAYS[day.weekday()]}s anyway)"
            yield day.isoformat(), label

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if "opening_hours" in self.formsets:
            validate_overlaps(self.formsets["opening_hours"])
        return cleaned


def validate_overlaps(formset: BaseChildFormSet) -> None:
    """Add an error to each row of the ordinary week that overlaps with another one."""
    rows = [
        (
            form,
            (form.cleaned_data["weekday"], form.cleaned_data["opens"], form.cleaned_data["closes"]),
        )
        for form in _valid_forms(formset)
    ]
    for first, second in overlapping_rows([times for _form, times in rows]):
        weekday, opens, closes = rows[first][1]
        other = f"{DAYS[weekday]}, {format_span(opens, closes)}"
        rows[second][0].add_error("opens", f"This overlaps with another row: {other}.")


def _valid_forms(formset: BaseChildFormSet) -> list[forms.ModelForm]:
    """The valid forms that are not empty or marked for deletion."""
    formset.is_valid()  # cleans the rows
    return [
        form
        for form in formset.forms
        if form.is_valid() and form.cleaned_data and form not in formset.deleted_forms
    ]
