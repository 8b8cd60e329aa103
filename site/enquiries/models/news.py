from django.db import models
from django.utils import timezone

from contact.fields import PhoneField
from contact.phone import phone_text


class NewsConsent(models.Model):
    """Somebody ticked the box for news: who, when, and beside which words (POPIA, section 69).

    Not part of the enquiry it came with, which is erased by the clock. It stays until they want no
    more news; then the row goes, and nothing else has to know.
    """

    given = models.DateTimeField("ticked on", default=timezone.now)
    name = models.CharField(max_length=80)
    phone = PhoneField("WhatsApp number", blank=True)
    email = models.EmailField("e-mail", blank=True)
    wording = models.CharField("what the box said", max_length=200)

    wagtail_reference_index_ignore = True

    class Meta:
        app_label = "contact"
        ordering = ["-given", "-pk"]
        verbose_name = "consent to news"
        verbose_name_plural = "news list"
        # It is the owner's, like the export of enquiries: enquiries.news.NewsPolicy.
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["phone", "email"], name="one_consent_of_each_person")
        ]

    def __str__(self) -> str:
        # Without the name: this text stays in the admin's log when the row is gone.
        return f"Consent of {timezone.localtime(self.given):%d/%m/%Y, %H:%M}"

    @property
    def number(self) -> str:
        """As people write it."""
        return phone_text(self.phone) if self.phone else ""
