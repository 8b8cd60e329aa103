"""Queries for the articles that other pages show."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db.models import Exists, OuterRef

from anatomy.models import BodyArea
from caching.content import cached
from core.visibility import visible

NEWEST = 3


def newest_articles() -> list[Any]:
    return cached("newest-articles", lambda: list(_newest_first().for_display()[:NEWEST]))


def articles_about(areas: Iterable[BodyArea], limit: int) -> list[Any]:
    """The newest articles about one of the body areas, at most `limit`."""
    model = apps.get_model("articles.ArticlePage")
    about = model.body_areas.through.objects.filter(bodyarea__in=areas)
    found = _newest_first().filter(Exists(about.filter(articlepage=OuterRef("pk"))))
    return list(found.for_display()[:limit])


def _newest_first() -> Any:
    # Looked up by name: the model's module imports blocks that import this module.
    return visible(apps.get_model("articles.ArticlePage").objects).newest_first()
