from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable
from wagtail.search import index

from core.panels import RowsPanel


class ClaimQuerySet(models.QuerySet["Claim"]):
    def for_display(self) -> "ClaimQuerySet":
        """With the reviewer and the sources, which an evidence card shows."""
        return self.select_related("reviewed_by").prefetch_related("sources")


class Claim(index.Indexed, ClusterableModel):
    """A statement about the body, with a grade of its evidence and its sources."""

    class Grade(models.TextChoices):
        WELL_SUPPORTED = "well_supported", "Well supported"
        WEAK = "weak", "Weak evidence"
        CONTESTED = "contested", "Contested"
        NOT_SUPPORTED = "not_supported", "Not supported"

    key = models.SlugField(
        max_length=80,
        unique=True,
        help_text="A short name for this claim, in lower case with dashes; it never changes.",
    )
    statement = models.TextField(max_length=400, help_text="The claim, in one sentence.")
    grade = models.CharField(max_length=20, choices=Grade.choices)
    explanation = models.TextField(
        max_length=900,
        help_text="In plain words: how many people were studied, what was found, what is not known.",
    )
    reviewed_by = models.ForeignKey(
        "team.TeamMember",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to={"is_reviewer": True},
    )
    reviewed_on = models.DateField(null=True, blank=True)
    review_due = models.DateField(
        null=True, blank=True, help_text="When somebody should look at it again."
    )

    objects = ClaimQuerySet.as_manager()

    panels = [
        FieldPanel("statement"),
        FieldPanel("grade"),
        FieldPanel("explanation"),
        RowsPanel(
            "sources",
            heading="Sources",
            label="Source",
            min_num=1,
            too_few="Give at least one source.",
        ),
        MultiFieldPanel(
            [
                FieldPanel("reviewed_by"),
                FieldRowPanel([FieldPanel("reviewed_on"), FieldPanel("review_due")]),
            ],
            heading="Review",
        ),
        FieldPanel(
            "key",
            heading="Short name",
            help_text="In lower case with dashes, for example heat-eases-a-stiff-back. "
            "It never changes afterwards.",
        ),
    ]
    search_fields = [
        index.SearchField("statement"),
        index.SearchField("explanation"),
        index.AutocompleteField("statement"),
        index.FilterField("grade"),
    ]

    class Meta:
        ordering = ["statement"]

    def __str__(self) -> str:
        return self.statement

    @property
    def is_disputed(self) -> bool:
        """Whether it is presented as a common belief instead of the spa's own statement."""
        return self.grade in (self.Grade.CONTESTED, self.Grade.NOT_SUPPORTED)

    def clean(self) -> None:
        if self.reviewed_on and self.reviewed_by is None:
            raise ValidationError({"reviewed_by": "Who reviewed it on that date?"})


class Source(Orderable):
    """A source of a claim: a paper, a guideline, a book."""

    claim = ParentalKey(Claim, on_delete=models.CASCADE, related_name="sources")
    title = models.CharField(max_length=300)
    publication = models.CharField(
        max_length=160, blank=True, help_text="The journal, book or body, with volume and page."
    )
    year = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1800), MaxValueValidator(2100)]
    )
    doi = models.CharField(
        "DOI",
        max_length=120,
        blank=True,
        validators=[
            RegexValidator(
                r"^10\.\d{4,9}/\S+$",
                "A DOI starts with 10., for example 10.1186/s12891-019-2833-4.",
            )
        ],
    )
    url = models.URLField("address", blank=True, help_text="When there is no DOI.")

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("publication"), FieldPanel("year")]),
        FieldRowPanel([FieldPanel("doi"), FieldPanel("url")]),
    ]

    def __str__(self) -> str:
        return self.title

    @property
    def link(self) -> str:
        """The DOI's URL, else `url`; may be empty."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url
