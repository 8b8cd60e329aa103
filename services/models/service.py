from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.text import get_text_list
from modelcluster.fields import ParentalManyToManyField
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from caching.content import cached
from contact import message_templates
from contact.placeholders import validate_draft
from core.fields import StreamField
from core.models import BasePage
from core.panels import RowsPanel
from core.publishing import PageForm
from core.seo.structured_data import Node
from services.models.hideable import HideablePage
from services.models.rows import ServicePrice, SessionStep
from services.streams import ServiceStreamBlock
from services.structured_data import service_node

SMALL = settings.RICH_TEXT_FEATURES["small"]
RELATED_ARTICLES = 3
DEFAULT_MINUTES = 60


class ServiceQuerySet(PageQuerySet):
    def for_display(self) -> "ServiceQuerySet":
        """In page tree order, with prices and session steps prefetched and without the body."""
        return self.order_by("path").prefetch_related("prices", "session_steps").defer("body")


ServiceManager = PageManager.from_queryset(ServiceQuerySet)


class ServiceForm(PageForm):
    """Shows the prices of today: a new price whose day has come is the price."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        if instance := kwargs.get("instance"):
            instance.apply_started_prices()
        super().__init__(*args, **kwargs)


class ServicePage(HideablePage):
    """A massage that can be booked: its steps, lengths, prices and whom it suits."""

    parent_page_types = ["services.ServiceIndexPage"]
    subpage_types: list[str] = []
    page_description = "A massage that clients can ask for, with its lengths and prices."
    template = "services/service_page.html"
    kind = "Massage"
    base_form_class = ServiceForm

    standfirst = models.TextField(
        "introduction",
        max_length=320,
        help_text="One to three sentences: what it is and for whom.",
    )
    # db_default: the previous release, which does not know the column, can still insert rows.
    feel = models.CharField(
        "what it feels like",
        max_length=90,
        blank=True,
        default="",
        db_default="",
        help_text="One line in the price menu, for example “Slow, deep and in no hurry "
        "whatsoever.” Empty: the menu goes without.",
    )
    hero_alt = models.CharField(
        "what is on the picture",
        max_length=240,
        blank=True,
        help_text="For visitors who cannot see it. Empty: the picture's own description.",
    )
    who_it_suits = RichTextField(features=SMALL, blank=True)
    who_should_not_come = RichTextField(
        features=SMALL,
        blank=True,
        help_text="When to wait, or to ask a doctor first. The last thing to unfold before the button.",
    )
    aftercare = RichTextField(
        features=SMALL, blank=True, help_text="What to do and expect afterwards."
    )
    body_areas = ParentalManyToManyField("anatomy.BodyArea", blank=True, related_name="services")
    therapists = ParentalManyToManyField(
        "team.TeamMember",
        blank=True,
        related_name="services",
        limit_choices_to={"is_therapist": True},
    )
    whatsapp_text = models.CharField(
        "WhatsApp message",
        max_length=200,
        blank=True,
        validators=[validate_draft],
        help_text="Ready when a visitor opens WhatsApp from this page, for example “Hi, I'd like "
        "to ask about {page}, 60 minutes.” Empty: the greeting from Contact details. "
        f"{message_templates.HELP_TEXT}",
    )
    body = StreamField(
        ServiceStreamBlock,
        blank=True,
        help_text="What the service is about. Steps, prices and questions have fields of their own.",
    )

    objects = ServiceManager()

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("standfirst"),
        FieldPanel("feel"),
        MultiFieldPanel([FieldPanel("hero_image"), FieldPanel("hero_alt")], heading="Main picture"),
        RowsPanel(
            "prices",
            heading="Lengths and prices",
            label="Length and price",
            min_num=1,
            too_few="Give at least one length and price.",
            help_text="One row for each length. The lowest price stands in the list of massages.",
        ),
        FieldPanel("body"),
        InlinePanel("session_steps", heading="What happens in a session", label="Step"),
        MultiFieldPanel(
            [*map(FieldPanel, ("who_it_suits", "who_should_not_come", "aftercare"))],
            heading="For whom, and afterwards",
        ),
        MultiFieldPanel(
            [FieldPanel("body_areas"), FieldPanel("therapists")], heading="Areas and people"
        ),
        InlinePanel("questions", heading="Questions and answers", label="Question"),
        FieldPanel("whatsapp_text", widget=message_templates.MessageTemplateInput),
        FieldPanel("hidden_until"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("standfirst", boost=2),
        index.SearchField("feel"),
        index.SearchField("who_it_suits"),
        index.SearchField("aftercare"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = "service"

    @property
    def booking_query(self) -> str:
        """The query string that opens the booking form with this service selected."""
        return f"?service={self.slug}"

    @cached_property
    def price_rows(self) -> list[ServicePrice]:
        """The lengths and prices, shortest first."""
        return sorted(self.prices.all(), key=lambda row: (row.minutes, row.current_price))

    def apply_started_prices(self) -> None:
        """Replace each price by the new one whose day has come, in memory."""
        rows = list(self.prices.all())
        for row in rows:
            row.apply_started_price()
        self.prices.set(rows)

    @property
    def _cheapest(self) -> ServicePrice | None:
        return min(self.price_rows, key=lambda row: (row.current_price, row.minutes), default=None)

    @property
    def from_price(self) -> Decimal | None:
        """The lowest price in rand, or None for a service without prices."""
        return self._cheapest.current_price if self._cheapest else None

    @property
    def default_price(self) -> ServicePrice | None:
        """The row of 60 minutes, else the next longer one, else the longest.

        Not a shorter one first: it may leave out a part of the body.
        """
        longer = [row for row in self.price_rows if row.minutes >= DEFAULT_MINUTES]
        return next(iter([*longer, *reversed(self.price_rows)]), None)

    @property
    def lengths(self) -> str:
        """How long it can last, for example "30, 60 or 90 minutes"; empty without prices."""
        minutes = map(str, sorted({row.minutes for row in self.price_rows}))
        return f"{text} minutes" if (text := get_text_list(list(minutes), "or")) else ""

    @cached_property
    def steps(self) -> list[SessionStep]:
        """The session's steps in order; sets `longest` on the longest of unequal steps."""
        steps = list(self.session_steps.all())
        minutes = [step.minutes or 0 for step in steps]
        for step, length in zip(steps, minutes, strict=True):
            step.longest = min(minutes) < length == max(minutes)
        return steps

    @property
    def steps_title(self) -> str:
        """A heading for the steps, with their total time when every step has one."""
        whole = self.steps_minutes
        what = {0: "What happens", 60: "The hour"}.get(whole, f"{whole} minutes")
        return f"{what}, step by step"

    @property
    def steps_minutes(self) -> int:
        """The sum of the steps' minutes, or 0 when one of them has none."""
        minutes = [step.minutes or 0 for step in self.steps]
        return sum(minutes) if all(minutes) else 0

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        if self.is_previewing or self.pk is None:
            related = self._query_related_context()
        else:
            related = cached(f"related-service:{self.pk}", self._query_related_context)
        # Set on the cached properties, so that templates and structured data do not query them.
        self.price_rows, self.steps = related["prices"], related["session_steps"]
        context.update(related)
        return context

    def structured_data(self, request: HttpRequest) -> list[Node]:
        return [*super().structured_data(request), service_node(self, self.price_rows, request)]

    def _query_related_context(self) -> dict[str, Any]:
        """The service's rows and related records, as template context."""
        areas = [area for area in self.body_areas.all() if area.shown]
        return {
            "prices": self.price_rows,
            "session_steps": self.steps,
            "questions": list(self.questions.all()),
            "therapists": list(self.therapists.select_related("photo")),
            "body_areas": areas,
            # By a hook: the articles package is above this one.
            "related_articles": [
                article
                for find in hooks.get_hooks("articles_about")
                for article in find(areas, RELATED_ARTICLES)
            ],
        }
