"""Finds the page of a path with at most two queries, independent of its depth."""

from hashlib import blake2s
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from caching.content import cached


def find_live_page(root: Page, path_components: list[str]) -> Page | None:
    """The live specific page at the path below `root`; None to fall back to Wagtail's routing.

    Wagtail needs two queries for each level. Here one finds the page by url_path and a second
    fetches it with the relations in its `select_related`. Only found pages are cached, since the
    number of other paths is unlimited.
    """
    # The slug, because url_path has no index.
    lookup = {"slug": path_components[-1]} if path_components else {"pk": root.pk}
    lookup["url_path"] = root.url_path + "".join(f"{part}/" for part in path_components)
    # Paths can be too long for a cache key or contain invalid characters.
    digest = blake2s(lookup["url_path"].encode(errors="replace"), digest_size=16).hexdigest()
    try:
        return cached(f"page:{root.pk}:{digest}", lambda: _find(lookup))
    except Page.DoesNotExist:
        return None


def _find(lookup: dict[str, Any]) -> Page:
    """Raises Page.DoesNotExist."""
    # Pages created concurrently can have the same path: serve the older one.
    found = Page.objects.filter(live=True, **lookup).order_by("pk")
    pk, content_type = found.values_list("pk", "content_type").first() or (0, 0)
    model = ContentType.objects.get_for_id(content_type).model_class() if pk else None
    if model is None:
        raise Page.DoesNotExist
    pages = model._default_manager.select_related(*getattr(model, "select_related", ()))
    return pages.get(pk=pk)
