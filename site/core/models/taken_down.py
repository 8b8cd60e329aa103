from django.db import models


class TakenDownAddress(models.Model):
    """A path whose page visitors may no longer see; the edge may still keep a copy of it."""

    path = models.TextField()
    since = models.DateTimeField(auto_now_add=True)
    asked = models.DateTimeField(null=True)
    # When every edge first answered; it is asked once more after that.
    answered = models.DateTimeField(null=True)

    # Written with a page's change, and about no page that exists.
    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.path
