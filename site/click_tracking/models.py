from django.db import models


class ContactTap(models.Model):
    """The number of clicks on one channel in one placement of one page on one day.

    Holds no personal data. The page is stored by id and title instead of a foreign key, so that the
    totals of a deleted page stay.
    """

    day = models.DateField(db_index=True)
    # 0 for views outside the page tree, for example the search results.
    page_number = models.PositiveIntegerField(default=0)
    page_title = models.CharField(max_length=255, blank=True)
    channel = models.CharField(max_length=10)
    placement = models.CharField(max_length=20)
    total = models.PositiveIntegerField(default=0)

    class Meta:
        app_label = "contact"  # decision 0018
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
