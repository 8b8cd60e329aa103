from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.registry import register_setting

from core.models.settings import CachedSiteSetting
from core.page_links import page_url
from core.validators import validate_sensible_moment
from images.models import optional_image

WORDMARK_NAME = "Palms of Grace Spa"


@register_setting(icon="home", order=200)
class SiteIdentity(CachedSiteSetting):
    """Name, logo, footer text and notice of the site."""

    name = models.CharField(
        max_length=80,
        default=WORDMARK_NAME,
        help_text="The name of the spa, as it stands in the header and in search results.",
    )
    tagline = models.CharField(
        max_length=120,
        blank=True,
        help_text="A few words under the name, for example “Massage for backs, hips and feet”.",
    )
    logo = optional_image(
        help_text="Shown in the header in place of the drawn name. Leave empty to keep the drawing."
    )
    default_share_image = optional_image(
        help_text="Goes with a link that somebody shares when the page has no picture of its own."
    )
    footer_text = models.TextField(
        max_length=400,
        blank=True,
        help_text="A line or two at the foot of every page, for example that articles are "
        "general information and not medical advice.",
    )
    is_demonstration = models.BooleanField(
        "say that this is a demonstration",
        default=False,
        db_default=False,
        help_text="One sentence at the foot of every page. Untick it when what the site says is "
        "yours.",
    )
    notice_text = models.CharField(
        "notice",
        max_length=160,
        blank=True,
        help_text="A bar above every page, for example “Closed on 24 September”. Empty: no bar.",
    )
    notice_page = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="page it leads to",
    )
    notice_starts = models.DateTimeField(
        "show from",
        null=True,
        blank=True,
        validators=[validate_sensible_moment],
        help_text="Empty: at once.",
    )
    notice_ends = models.DateTimeField(
        "show until",
        null=True,
        blank=True,
        validators=[validate_sensible_moment],
        help_text="Empty: until you clear the notice.",
    )
    # Values of `core.checklist.Unfinished.stored_as`, separated by spaces.
    confirmed_steps = models.CharField(
        max_length=500, blank=True, default="", db_default="", editable=False
    )

    select_related = ["logo", "default_share_image"]
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldPanel("tagline"),
                FieldPanel("logo"),
                FieldPanel("default_share_image"),
                FieldPanel("footer_text"),
                FieldPanel("is_demonstration"),
            ],
            heading="Name and look",
        ),
        MultiFieldPanel(
            [
                FieldPanel("notice_text"),
                FieldPanel("notice_page"),
                FieldRowPanel([FieldPanel("notice_starts"), FieldPanel("notice_ends")]),
            ],
            heading="Notice bar",
        ),
    ]

    class Meta:
        verbose_name = "Name and notice"

    def __str__(self) -> str:
        return self.name

    @property
    def confirmed(self) -> frozenset[str]:
        """What the owner has confirmed in the checklist."""
        return frozenset(self.confirmed_steps.split())

    def confirm(self, confirmed: str) -> None:
        """Store it in place of an earlier one of the same step, as "mail:a@b.c" of "mail:d@e.f"."""
        step = confirmed.partition(":")[0]
        kept = (one for one in self.confirmed if one.partition(":")[0] != step)
        self.confirmed_steps = " ".join(sorted({*kept, confirmed}))
        self.save(update_fields=["confirmed_steps"])

    @property
    def uses_wordmark(self) -> bool:
        """Whether core/img/wordmark.svg shows the name: the default name, without a logo."""
        return self.name == WORDMARK_NAME and not self.logo_id

    @property
    def notice_url(self) -> str:
        """The URL of the notice's page; "" if it is not public."""
        return page_url(self.notice_page_id) if self.notice_page_id else ""

    @property
    def notice(self) -> str:
        """The notice to show now, or ""."""
        now = timezone.now()
        if self.notice_starts and now < self.notice_starts:
            return ""
        if self.notice_ends and now >= self.notice_ends:
            return ""
        return self.notice_text
