from django.db import models


class ContactTap(models.Model):
    """How often, on one day, one kind of contact link was tapped in one place of one page.

    A bare total: nothing about who tapped. The page is kept by number and title instead of by a
    relation, so that the figures of a page that was deleted stay, under the title it had.
    """

    day = models.DateField(db_index=True)
    # 0: not on a page of the tree, for example on the list of search results.
    page_number = models.PositiveIntegerField(default=0)
    page_title = models.CharField(max_length=255, blank=True)
    channel = models.CharField(max_length=10)
    placement = models.CharField(max_length=20)
    total = models.PositiveIntegerField(default=0)

    class Meta:
        app_label = "contact"
        ordering = ["-day", "page_number"]
        verbose_name = "contact tap"
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(
                fields=["day", "page_number", "channel", "placement"],
                name="one_total_a_day_page_channel_and_placement",
            )
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.page_title}: {self.channel}, {self.placement}"
