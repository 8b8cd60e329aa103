from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.models import PicturedPage


def _team_member(role: str, help_text: str = "") -> models.ForeignKey:
    """An optional reference to a team member who has this role."""
    return models.ForeignKey(
        "team.TeamMember",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to={role: True},
        help_text=help_text,
    )


class BylinePage(PicturedPage):
    """An abstract page with author, reviewer and the dates of publication, update and review."""

    author = _team_member("is_author")
    reviewer = _team_member(
        "is_reviewer", "The qualified person who checked what it says about health."
    )
    reviewed_on = models.DateField("review date", null=True, blank=True)
    published_on = models.DateField(
        "published", default=timezone.localdate, help_text="The date readers see."
    )
    updated_on = models.DateField(
        "updated",
        null=True,
        blank=True,
        help_text="Fill in when what it says has changed, not for a comma.",
    )

    select_related = (*PicturedPage.select_related, "author", "reviewer")

    byline_panel = MultiFieldPanel(
        [
            FieldPanel("author"),
            FieldRowPanel([FieldPanel("published_on"), FieldPanel("updated_on")]),
            FieldRowPanel([FieldPanel("reviewer"), FieldPanel("reviewed_on")]),
        ],
        heading="Who and when",
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.published_on and self.published_on > timezone.localdate():
            raise ValidationError(
                {
                    "published_on": "This date is still to come. To publish later, leave today's "
                    "date and set a schedule under Status."
                }
            )
        if self.reviewed_on and not self.reviewer_id:
            raise ValidationError({"reviewer": "Who reviewed it on that date?"})
        if self.updated_on and self.published_on and self.updated_on < self.published_on:
            raise ValidationError(
                {
                    "updated_on": "This is before the article was published. Leave it empty, or correct it."
                }
            )
