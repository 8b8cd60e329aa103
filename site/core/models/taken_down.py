from django.db import models


class TakenDownAddress(models.Model):
    """A path whose page visitors may no longer see; the edge may still keep a copy of it."""

    path = models.TextField()
    since = models.DateTimeField(auto_now_add=True)
    # When refresh_edge last requested it.
    asked = models.DateTimeField(null=True)
    # When every edge first responded; it is requested once more after that.
    answered = models.DateTimeField(null=True)

    # A path, not a reference to a page.
    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.path
