"""Uploaded files of another blog, and which of its posts were imported."""

from datetime import timedelta
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils import timezone

KEPT = timedelta(days=1)


class ImportedPost(models.Model):
    """A post that was imported.

    `key` is `posts.Post.key`, `url` is `posts.dates.address_key`, by which the same post of another
    kind of source is found. `digest` is of the post as it was; another one later says that the
    post was changed in its source. `page` is empty once the article was deleted. `report` is
    `PostReport` as a dictionary.
    """

    key = models.CharField(max_length=1000, unique=True)
    url = models.CharField(max_length=1000, blank=True, db_index=True)
    digest = models.CharField(max_length=64)
    page = models.ForeignKey(
        "articles.ArticlePage", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    report = models.JSONField(default=dict)
    imported = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.key


class ImportUpload(models.Model):
    """Files that a member of staff uploaded to import, as a ZIP archive; deleted after a day.

    In the database, because each request may reach another machine, and because no storage of
    uploads keeps its files from visitors.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=255)
    content = models.BinaryField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    created = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name

    @classmethod
    def delete_old(cls) -> int:
        """The number of those deleted."""
        return cls.objects.filter(created__lt=timezone.now() - KEPT).delete()[0]
