from functools import lru_cache

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.html import escape
from modelcluster.models import ClusterableModel
from wagtail.contrib.settings.registry import register_setting
from wagtail.fields import RichTextField

from contact import message_templates
from contact.fields import PhoneField
from contact.models.opening import OpeningTimesMixin
from contact.panels import contact_details_tabs
from contact.phone import phone_text
from contact.placeholders import fill, validate_draft, validate_notice
from contact.privacy_notice import DEFAULT_NOTICE
from contact.record_form import ContactDetailsForm
from core.models import CachedSiteSetting

# Each page formats the spa's two numbers several times. Visitors' numbers must not stay in memory.
cached_phone_text = lru_cache(maxsize=8)(phone_text)

DEFAULT_GREETING = "Hi Palms of Grace, I'd like to ask about a massage."


@register_setting(icon="mobile-alt", order=100)
class ContactDetails(OpeningTimesMixin, ClusterableModel, CachedSiteSetting):
    """The only source of telephone numbers, addresses and opening hours on the site."""

    phone = PhoneField(
        "telephone",
        blank=True,
        help_text="Where calls go. Type it any usual way, for example 067 221 7919. Empty: the "
        "site offers no calls.",
    )
    whatsapp = PhoneField(
        "WhatsApp number",
        blank=True,
        help_text="Where WhatsApp messages go; usually the same number. Empty: the site offers "
        "no WhatsApp.",
    )
    email = models.EmailField("e-mail", blank=True, help_text="Empty: no e-mail address is shown.")
    street_address = models.CharField("street and number", max_length=120, blank=True)
    suburb = models.CharField(max_length=80, blank=True)
    city = models.CharField("town or city", max_length=80, blank=True)
    province = models.CharField(max_length=80, blank=True)
    postal_code = models.CharField(max_length=10, blank=True)
    map_link = models.URLField(
        blank=True,
        help_text="Open the place in your maps app, choose Share, and paste the link here.",
    )
    areas_served = models.CharField(
        max_length=200, blank=True, help_text="For example “Pretoria East and Centurion”."
    )
    greeting = models.CharField(
        "WhatsApp greeting",
        max_length=200,
        default=DEFAULT_GREETING,
        validators=[validate_draft],
        help_text="The message that is ready when a visitor opens WhatsApp from the site; they "
        f"can change it. A service may have its own. {message_templates.HELP_TEXT}",
    )
    expected_reply = models.CharField(
        max_length=120,
        blank=True,
        help_text="How soon you usually answer, as a whole sentence, for example “We usually answer "
        "within two hours while we are open.”",
    )
    enquiries_to = models.EmailField(
        "enquiries go to",
        blank=True,
        help_text="The address that gets a mail for each enquiry. Empty: no mail; enquiries stand "
        "in the menu under Enquiries in any case.",
    )
    enquiry_days = models.PositiveSmallIntegerField(
        "days an enquiry is kept",
        default=90,
        validators=[MinValueValidator(1), MaxValueValidator(730)],
        help_text="After that it is erased, answered or not; one with a time ahead, booked or asked "
        "for, not before the day after, and a request for a gift voucher after three years. The "
        "form tells visitors this number.",
    )
    information_officer = models.CharField(
        max_length=80,
        blank=True,
        default="",
        db_default="",
        help_text="Who answers for people's data (POPIA, section 55): the owner, unless you have "
        "registered somebody else with the Information Regulator. Stands in the notice below.",
    )
    privacy_notice = RichTextField(
        "privacy notice",
        features=["bold", "italic", "link", "ul"],
        blank=True,
        default=DEFAULT_NOTICE,
        validators=[validate_notice],
        help_text="Stands beside every form, because the law (POPIA, section 18) asks for it: who "
        "gets it, what for, how long, and people's rights. {spa} becomes the spa's name, "
        "address and Information Officer, {days} the days above. Empty: the site's own wording comes back.",
    )
    questions_on = models.BooleanField(
        "readers may ask under articles",
        default=True,
        help_text="Nothing is shown before you show it. Not ticked: no article takes questions; "
        "those you have shown stay.",
    )
    question_days_open = models.PositiveSmallIntegerField(
        "days an article takes questions",
        default=90,
        validators=[MinValueValidator(1), MaxValueValidator(3650)],
        help_text="Counted from the day it was published or last updated.",
    )
    question_days_kept = models.PositiveSmallIntegerField(
        "days a question is kept that you do not show",
        default=60,
        validators=[MinValueValidator(1), MaxValueValidator(730)],
        help_text="After that it is erased. The form tells readers this number.",
    )
    open_holidays = models.JSONField(
        "open as usual on",
        default=list,
        blank=True,
        help_text="The dates of the public holidays on which the ordinary week holds.",
    )

    edit_handler = contact_details_tabs()
    base_form_class = ContactDetailsForm

    class Meta:
        verbose_name = "Contact details"

    def __str__(self) -> str:
        return "Contact details"

    @classmethod
    def base_queryset(cls) -> models.QuerySet["ContactDetails"]:
        return super().base_queryset().prefetch_related("opening_hours", "special_days")

    @property
    def phone_text(self) -> str:
        return cached_phone_text(self.phone)

    @property
    def whatsapp_text_number(self) -> str:
        return cached_phone_text(self.whatsapp)

    @property
    def address_lines(self) -> list[str]:
        city = " ".join(part for part in (self.city, self.postal_code) if part)
        return [part for part in (self.street_address, self.suburb, city, self.province) if part]

    def notice_html(self, spa_name: str) -> str:
        """The privacy notice as HTML, with its placeholders filled in."""
        officer = self.information_officer
        named = [f"Information Officer: {officer}"] if officer else []
        spa = ", ".join([spa_name, *self.address_lines, *named])
        return fill(
            self.privacy_notice or DEFAULT_NOTICE, {"spa": escape(spa), "days": self.enquiry_days}
        )
