import secrets

from django.db import models


class ContentVersion(models.Model):
    """The one row behind `core.freshness`.

    A random token rather than a count: a number that was reached, taken back with its
    transaction and reached again would stand for two different contents.
    """

    token = models.CharField(max_length=16)

    def __str__(self) -> str:
        return self.token

    @classmethod
    def read(cls) -> str:
        return cls.objects.filter(pk=1).values_list("token", flat=True).first() or ""

    @classmethod
    def move(cls) -> None:
        cls.objects.update_or_create(pk=1, defaults={"token": secrets.token_hex(8)})
