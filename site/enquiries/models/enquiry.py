from django.conf import settings
from django.db import models
from django.utils import timezone

from contact.fields import PhoneField
from contact.phone import phone_text


class Enquiry(models.Model):
    """A submission by a visitor: a question, a booking request or a voucher request."""

    class Kind(models.TextChoices):
        QUESTION = "question", "Question"
        BOOKING = "booking", "Booking request"
        VOUCHER = "voucher", "Gift voucher"

    class Status(models.TextChoices):
        NEW = "new", "New"
        ANSWERED = "answered", "Answered"
        BOOKED = "booked", "Booked"
        CLOSED = "closed", "Closed"
        HELD = "held", "Held"

    created = models.DateTimeField("when", default=timezone.now, editable=False, db_index=True)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.QUESTION, editable=False)
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
    # A copy that stays when the service is deleted. `db_default` lets the previous release insert rows.
    service_title = models.CharField(
        max_length=255, blank=True, default="", db_default="", editable=False
    )
    minutes = models.PositiveSmallIntegerField("length in minutes", null=True, blank=True)
    message = models.TextField(blank=True)
    voucher_rand = models.DecimalField(
        "voucher's value in rand",
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="What the visitor asked for; nothing was paid here.",
    )
    voucher_for = models.CharField("voucher is for", max_length=80, blank=True)
    wants_news = models.BooleanField(
        "wants news",
        default=False,
        help_text="Ticked by the visitor, apart from the request itself; its date is the "
        "request's own.",
    )
    status = models.CharField(
        max_length=10,
        choices=Status,
        default=Status.NEW,
        help_text="Held: looks like advertising, or could not be verified. Release it if a person "
        "wrote it.",
    )
    held_because = models.CharField(max_length=80, blank=True, editable=False)
    booked_for = models.DateTimeField("booked for", null=True, blank=True)
    # A hash of the content: the same form submitted twice has the same key.
    key = models.CharField(max_length=64, unique=True, editable=False)

    # Temporary rows, which must not show up as usages of a service.
    wagtail_reference_index_ignore = True

    class Meta:
        app_label = "contact"  # decision 0018
        ordering = ["-created"]
        verbose_name = "enquiry"
        verbose_name_plural = "enquiries"

    def __str__(self) -> str:
        # No name: Wagtail's log keeps this text after the enquiry is deleted.
        return f"{self.get_kind_display()} of {timezone.localtime(self.created):%d/%m/%Y, %H:%M}"

    @property
    def massage_title(self) -> str:
        """The current title of the service, or its last one if it was deleted."""
        return self.service.title if self.service else self.service_title

    @property
    def how_to_answer(self) -> str:
        """Phone number, as South Africans write it, and email address."""
        number = phone_text(self.phone) if self.phone else ""
        return " · ".join(part for part in (number, self.email) if part)


class PreferredTime(models.Model):
    """A requested time; ordered by preference."""

    enquiry = models.ForeignKey(Enquiry, on_delete=models.CASCADE, related_name="preferred_times")
    starts = models.DateTimeField()

    class Meta:
        app_label = "contact"  # decision 0018
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{timezone.localtime(self.starts):%A %d/%m/%Y, %H:%M}"


class EnquiryEvent(models.Model):
    """An action of staff on an enquiry, or a note."""

    RELEASED = "Released"

    enquiry = models.ForeignKey(Enquiry, on_delete=models.CASCADE, related_name="events")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    # As shown in the inbox, for example "Status: Booked"; empty for a note.
    what = models.CharField(max_length=120, blank=True)
    note = models.TextField(blank=True, max_length=2000)

    wagtail_reference_index_ignore = True

    class Meta:
        app_label = "contact"  # decision 0018
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.what or "Note"


class EnquiryMail(models.Model):
    """One email about an enquiry and its delivery state, saved in the enquiry's transaction."""

    class To(models.TextChoices):
        SPA = "spa", "The spa"
        VISITOR = "visitor", "The visitor"

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        # Committed just before the message is sent; a crash in this state leaves open whether it was.
        SENDING = "sending", "Being sent"
        SENT = "sent", "Sent"
        FAILED = "failed", "Not sent"
        UNSURE = "unsure", "Perhaps not sent"

    enquiry = models.ForeignKey(Enquiry, on_delete=models.CASCADE, related_name="mails")
    to = models.CharField(max_length=10, choices=To)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING, db_index=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt = models.DateTimeField(default=timezone.now)
    changed = models.DateTimeField(auto_now=True)
    # Only the exception's class, or the SMTP code: the text of an error may hold addresses.
    problem = models.CharField(max_length=80, blank=True)

    class Meta:
        app_label = "contact"  # decision 0018
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["enquiry", "to"], name="one_mail_to_each_about_an_enquiry"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_to_display()}: {self.get_state_display()}"
