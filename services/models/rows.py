from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from core.validators import validate_sensible_moment


class ServicePrice(models.Model):
    """One length of a service and what it costs, in rand, perhaps with a new price from a day.

    Visitors are shown `current_price`, never `price`.
    """

    page = ParentalKey("services.ServicePage", on_delete=models.CASCADE, related_name="prices")
    minutes = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(5), MaxValueValidator(480)], help_text="For example 60."
    )
    price = models.DecimalField(
        "price in rand",
        max_digits=8,
        decimal_places=2,
        validators=[MinValueValidator(Decimal("1"))],
        help_text="Only the amount, for example 650.",
    )
    note = models.CharField(
        max_length=80, blank=True, help_text="For example “on weekdays before 12:00”."
    )

    next_price = models.DecimalField(
        "new price in rand",
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("1"))],
        help_text="Takes the place of the price on the day beside it. Empty: the price stays.",
    )
    next_from = models.DateField(
        "from",
        null=True,
        blank=True,
        validators=[validate_sensible_moment],
        help_text="The first day of the new price.",
    )

    panels = [
        FieldRowPanel([FieldPanel("minutes"), FieldPanel("price"), FieldPanel("note")]),
        FieldRowPanel([FieldPanel("next_price"), FieldPanel("next_from")]),
    ]

    class Meta:
        ordering = ["minutes", "price"]
        verbose_name = "length and price"

    def __str__(self) -> str:
        return f"{self.minutes} min, R{self.current_price}"

    def clean(self) -> None:
        super().clean()
        if (self.next_price is None) != (self.next_from is None):
            missing = "next_price" if self.next_price is None else "next_from"
            raise ValidationError({missing: "Give the new price and its first day, or neither."})

    @property
    def current_price(self) -> Decimal:
        """The price today."""
        return self.price_on(timezone.localdate())

    def price_on(self, day: date) -> Decimal:
        """The price on a day, as far as it is set."""
        if self.next_price is None or self.next_from is None or self.next_from > day:
            return self.price
        return self.next_price

    @property
    def has_coming_price(self) -> bool:
        """Whether a new price is set for a day to come."""
        return self.next_from is not None and self.next_from > timezone.localdate()

    def apply_started_price(self) -> None:
        """Make a new price whose day has come the price."""
        if not self.has_coming_price:
            self.price, self.next_price, self.next_from = self.current_price, None, None


class SessionStep(Orderable):
    """One part of what happens in a session."""

    page = ParentalKey(
        "services.ServicePage", on_delete=models.CASCADE, related_name="session_steps"
    )
    title = models.CharField(max_length=80)
    text = models.TextField(max_length=400, blank=True)
    minutes = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="About how long it takes. Empty: not said."
    )

    panels = [FieldRowPanel([FieldPanel("title"), FieldPanel("minutes")]), FieldPanel("text")]

    # Set by `ServicePage.steps`.
    longest = False

    def __str__(self) -> str:
        return self.title


class ServiceQuestion(Orderable):
    """A question that clients ask about this service."""

    page = ParentalKey("services.ServicePage", on_delete=models.CASCADE, related_name="questions")
    question = models.CharField(max_length=200)
    answer = models.TextField(max_length=900)

    panels = [FieldPanel("question"), FieldPanel("answer")]

    def __str__(self) -> str:
        return self.question
