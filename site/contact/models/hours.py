import datetime
from datetime import date, time, timedelta
from typing import Self

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from contact.hours import DAYS, SpecialDate, format_span, times_problem

LONGEST_RANGE = timedelta(days=366)


class OpeningHours(models.Model):
    """A span of opening time in the ordinary week; a day may have several."""

    details = ParentalKey(
        "contact.ContactDetails", on_delete=models.CASCADE, related_name="opening_hours"
    )
    weekday = models.PositiveSmallIntegerField("day", choices=list(enumerate(DAYS)))
    opens = models.TimeField(help_text="24-hour time, for example 09:00.")
    closes = models.TimeField(
        help_text="For example 18:00. An earlier time than opening means the night after, such as "
        "20:00 to 02:00."
    )

    panels = [FieldRowPanel([FieldPanel("weekday"), FieldPanel("opens"), FieldPanel("closes")])]

    class Meta:
        ordering = ["weekday", "opens"]
        verbose_name = "opening hours"
        verbose_name_plural = "opening hours"

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {format_span(self.opens, self.closes)}"

    def clean(self) -> None:
        validate_times(self.opens, self.closes)


class SpecialDayQuerySet(models.QuerySet["SpecialDay"]):
    def overlapping(self, first: date, last: date) -> Self:
        """The rows that hold on any date from `first` to `last`."""
        return self.ending_from(first).filter(date__lte=last)

    def ending_from(self, day: date) -> Self:
        """The rows that hold on this date or later."""
        return self.filter(models.Q(last_date__gte=day) | models.Q(last_date=None, date__gte=day))


class SpecialDay(models.Model):
    """A date, or a range of dates, with other hours than the ordinary week, or closed."""

    details = ParentalKey(
        "contact.ContactDetails", on_delete=models.CASCADE, related_name="special_days"
    )
    date = models.DateField("first day")
    last_date = models.DateField(
        "last day", null=True, blank=True, help_text="Empty: only the first day."
    )
    reason = models.CharField(
        "because",
        max_length=80,
        blank=True,
        help_text="As visitors read it, for example “Heritage Day”. Empty: only the days are shown.",
    )
    opens = models.TimeField("open from", null=True, blank=True, help_text="Empty: closed all day.")
    closes = models.TimeField("open until", null=True, blank=True)

    objects = SpecialDayQuerySet.as_manager()

    class Meta:
        ordering = ["date"]
        verbose_name = "closed day"
        verbose_name_plural = "closed days"
        constraints = [
            models.UniqueConstraint(
                fields=["details", "date"],
                name="one_special_day_per_date",
                violation_error_message="There is already a row for this date.",
            )
        ]

    def __str__(self) -> str:
        return self.as_date().as_hours.line

    @admin.display(description="closed day")
    def line_with_year(self) -> str:
        """As in lists for staff, who plan ahead: with the year where it is not the current one."""
        return self.as_date().as_hours.line_with_year(timezone.localdate().year)

    @property
    def last(self) -> datetime.date:
        """The last day, which is the first one if it is a single day."""
        return self.last_date or self.date

    def clean(self) -> None:
        errors = {}
        if (self.opens is None) != (self.closes is None):
            missing = "closes" if self.closes is None else "opens"
            errors[missing] = "Give both times, or leave both empty for a day that is closed."
        if self.date and self.last_date == self.date:
            self.last_date = None
        if self.date and self.last_date and (reason := dates_problem(self.date, self.last_date)):
            errors["last_date"] = reason
        if errors:
            raise ValidationError(errors)
        validate_times(self.opens, self.closes)

    def as_date(self) -> SpecialDate:
        spans = () if self.opens is None or self.closes is None else ((self.opens, self.closes),)
        return SpecialDate(self.date, self.reason, spans, self.last_date)


def dates_problem(first: date, last: date) -> str:
    """The error message for an invalid pair of dates; empty when it is valid."""
    if last < first:
        return "The last day must not be before the first day. Look at the year, too."
    if last - first > LONGEST_RANGE:
        return "This is longer than a year. Look at the year."
    return ""


def validate_times(opens: time | None, closes: time | None) -> None:
    """Raise ValidationError for an invalid pair of times; accept missing ones."""
    if opens is not None and closes is not None and (reason := times_problem(opens, closes)):
        raise ValidationError({"closes": reason})
