from django.db import models
from django.utils import timezone

from contact.fields import PhoneField
from contact.phone import phone_text


class NewsConsent(models.Model):
    """A visitor's consent to news, with its date and the wording of the checkbox (POPIA, section 69).

    Independent of its enquiry, which is purged; deleted when the visitor withdraws the consent.
    """

    given = models.DateTimeField("ticked on", default=timezone.now)
    name = models.CharField(max_length=80)
    phone = PhoneField("WhatsApp number", blank=True)
    email = models.EmailField("e-mail", blank=True)
    wording = models.CharField("what the box said", max_length=200)

    wagtail_reference_index_ignore = True

    class Meta:
        app_label = "contact"  # decision 0018
        ordering = ["-given", "-pk"]
        verbose_name = "consent to news"
        verbose_name_plural = "news list"
        # Access is for the owner only, by enquiries.news.admin.NewsPolicy.
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["phone", "email"], name="one_consent_of_each_person")
        ]

    def __str__(self) -> str:
        # No name: Wagtail's log keeps this text after the row is deleted.
        return f"Consent of {timezone.localtime(self.given):%d/%m/%Y, %H:%M}"

    @property
    def number(self) -> str:
        """The phone number as South Africans write it."""
        return phone_text(self.phone) if self.phone else ""
