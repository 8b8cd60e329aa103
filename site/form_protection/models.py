from django.db import models


class NetworkSalt(models.Model):
    """The salt of one day's network hashes. Once it is deleted, no hash can be traced back to an
    address, not even with SECRET_KEY."""

    day = models.DateField(unique=True)
    salt = models.CharField(max_length=64)

    wagtail_reference_index_ignore = True

    class Meta:
        app_label = "contact"  # decision 0018

    def __str__(self) -> str:
        return f"{self.day}"


class NetworkCount(models.Model):
    """How many submissions one network sent in one minute; `network` is a hash that changes daily."""

    network = models.CharField(max_length=32)
    minute = models.DateTimeField()
    posts = models.PositiveIntegerField(default=1)

    wagtail_reference_index_ignore = True

    class Meta:
        app_label = "contact"  # decision 0018
        constraints = [
            models.UniqueConstraint(fields=["network", "minute"], name="one_count_a_minute")
        ]

    def __str__(self) -> str:
        return f"{self.posts}"
