from datetime import time

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from contact.hours import DAYS, SpecialDate, format_span, times_problem


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


class SpecialDay(models.Model):
    """A date with other hours than the ordinary week, or closed."""

    details = ParentalKey(
        "contact.ContactDetails", on_delete=models.CASCADE, related_name="special_days"
    )
    date = models.DateField()
    reason = models.CharField(
        max_length=80, help_text="As visitors read it, for example “Heritage Day”."
    )
    opens = models.TimeField(null=True, blank=True, help_text="Empty: closed all day.")
    closes = models.TimeField(null=True, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("date"), FieldPanel("reason")]),
        FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")]),
    ]

    class Meta:
        ordering = ["date"]
        constraints = [
            models.UniqueConstraint(
                fields=["details", "date"],
                name="one_special_day_per_date",
                violation_error_message="There is already a row for this date.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.date} {self.reason}"

    def clean(self) -> None:
        if (self.opens is None) != (self.closes is None):
            missing = "closes" if self.closes is None else "opens"
            raise ValidationError(
                {missing: "Give both times, or leave both empty for a day that is closed."}
            )
        validate_times(self.opens, self.closes)

    def as_date(self) -> SpecialDate:
        if self.opens is None or self.closes is None:
            return SpecialDate(self.date, self.reason)
        return SpecialDate(self.date, self.reason, ((self.opens, self.closes),))


def validate_times(opens: time | None, closes: time | None) -> None:
    """Raise ValidationError for an invalid pair of times; accept missing ones."""
    if opens is not None and closes is not None and (reason := times_problem(opens, closes)):
        raise ValidationError({"closes": reason})
