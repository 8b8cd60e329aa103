"""From an address to its page in two queries at most, however deep the page lies."""

from hashlib import blake2s
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from caching.content import cached


def find_live_page(root: Page, path_components: list[str]) -> Page | None:
    """The live page below `root` at that path, as its own type; None leaves it to Wagtail.

    Wagtail walks down the tree and asks twice at each step. Every page knows its whole path, so
    one query finds it and a second fetches it with all that its template shows (`shown_with`).
    What was found is kept; what was not is not, for anybody can ask for addresses without end.
    """
    # The slug has an index, the path has none: a path cannot be found among many without it.
    here = {"slug": path_components[-1]} if path_components else {"pk": root.pk}
    here["url_path"] = root.url_path + "".join(f"{part}/" for part in path_components)
    # A path may be longer than a cache key, and hold what none may.
    digest = blake2s(here["url_path"].encode(errors="replace"), digest_size=16).hexdigest()
    try:
        return cached(f"page:{root.pk}:{digest}", lambda: _find(here))
    except Page.DoesNotExist:
        return None


def _find(here: dict[str, Any]) -> Page:
    """Raises Page.DoesNotExist."""
    # Two pages may share an address when both were made at the same moment: the older one is shown.
    found = Page.objects.filter(live=True, **here).order_by("pk")
    pk, content_type = found.values_list("pk", "content_type").first() or (0, 0)
    model = ContentType.objects.get_for_id(content_type).model_class() if pk else None
    if model is None:
        raise Page.DoesNotExist
    pages = model._default_manager.select_related(*getattr(model, "shown_with", ()))
    return pages.get(pk=pk)
