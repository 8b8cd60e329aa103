from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from images.models import optional_image


class TeamMember(index.Indexed, models.Model):
    """An author, therapist or reviewer."""

    name = models.CharField(max_length=80)
    role = models.CharField(
        max_length=80, blank=True, help_text="For example “Massage practitioner”."
    )
    qualifications = models.CharField(
        max_length=200, blank=True, help_text="Only what can be shown on paper."
    )
    registration_number = models.CharField(
        max_length=40,
        blank=True,
        help_text="With the AHPCSA or HPCSA. The title “therapeutic massage therapist” may only be "
        "used by a person who has one.",
    )
    photo = optional_image()
    biography = models.TextField(max_length=600, blank=True, help_text="Two or three sentences.")
    is_author = models.BooleanField("writes articles", default=False)
    is_therapist = models.BooleanField("gives massages", default=False)
    is_reviewer = models.BooleanField("reviews what we say about health", default=False)

    panels = [
        FieldPanel("name"),
        FieldPanel("role"),
        FieldPanel("photo"),
        FieldRowPanel([FieldPanel("qualifications"), FieldPanel("registration_number")]),
        FieldPanel("biography"),
        MultiFieldPanel(
            [FieldPanel("is_author"), FieldPanel("is_therapist"), FieldPanel("is_reviewer")],
            heading="What they do here",
        ),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("is_author"),
        index.FilterField("is_therapist"),
        index.FilterField("is_reviewer"),
    ]

    class Meta:
        ordering = ["name"]
        verbose_name = "team member"

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        title = f"{self.role} {self.qualifications}".lower()
        if "therapeutic massage therapist" in title and not self.registration_number:
            raise ValidationError(
                {
                    "registration_number": "The title “therapeutic massage therapist” is reserved "
                    "by law for registered people. Fill in the number, or choose another title."
                }
            )
