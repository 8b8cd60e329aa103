from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable


class ServicePrice(models.Model):
    """One length of a service and what it costs, in rand."""

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

    panels = [FieldRowPanel([FieldPanel("minutes"), FieldPanel("price"), FieldPanel("note")])]

    class Meta:
        ordering = ["minutes", "price"]
        verbose_name = "length and price"

    def __str__(self) -> str:
        return f"{self.minutes} min, R{self.price}"


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
