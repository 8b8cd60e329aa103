from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from contact.fields import PhoneField
from contact.phone import phone_text


class Enquiry(models.Model):
    """What a visitor sent with the form of the contact page."""

    class Status(models.TextChoices):
        NEW = "new", "New"
        ANSWERED = "answered", "Answered"
        CLOSED = "closed", "Closed"
        HELD = "held", "Held"

    created = models.DateTimeField("when", default=timezone.now, editable=False, db_index=True)
    name = models.CharField(max_length=80)
    phone = PhoneField("WhatsApp or telephone", blank=True)
    email = models.EmailField("e-mail", blank=True)
    service = models.ForeignKey(
        "services.ServicePage",
        verbose_name="massage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    message = models.TextField()
    status = models.CharField(
        max_length=10,
        choices=Status,
        default=Status.NEW,
        help_text="Held: looks like advertising, and nobody was mailed about it. Set it to New if "
        "a person wrote it.",
    )
    held_because = models.CharField(max_length=80, blank=True, editable=False)
    # True from the moment the mail is due until it has left, so a crash in between shows too.
    mail_failed = models.BooleanField("mail not sent", default=False, editable=False)
    # The same form with the same words sent twice has the same key.
    key = models.CharField(max_length=64, unique=True, editable=False)

    # Rows come and go by the clock: they are no reason to keep a service from being deleted.
    wagtail_reference_index_ignore = True

    panels = [
        FieldPanel("status"),
        MultiFieldPanel(
            [
                FieldPanel(name, read_only=True)
                for name in (
                    "created",
                    "name",
                    "phone",
                    "email",
                    "service",
                    "message",
                    "held_because",
                    "mail_failed",
                )
            ],
            heading="What the visitor sent",
        ),
    ]

    class Meta:
        ordering = ["-created"]
        verbose_name = "enquiry"
        verbose_name_plural = "enquiries"

    def __str__(self) -> str:
        # Without the name: this text stays in the admin's log when the enquiry is erased.
        return f"Enquiry of {timezone.localtime(self.created):%d/%m/%Y, %H:%M}"

    @property
    def how_to_answer(self) -> str:
        """Number and address as people write them."""
        number = phone_text(self.phone) if self.phone else ""
        return " · ".join(part for part in (number, self.email) if part)
