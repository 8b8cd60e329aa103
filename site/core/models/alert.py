from django.db import models


class Alert(models.Model):
    """Something about the site that is not well, and when the owner was last told of it."""

    # That of the reading in operations.status.
    name = models.CharField(max_length=60, unique=True)
    began = models.DateTimeField()
    told = models.DateTimeField(null=True)
    # Empty while it is not well, or not known.
    well_since = models.DateTimeField(null=True)

    # Written by the clock, about nothing that a page could point to.
    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
