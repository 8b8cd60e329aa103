"""From an address to its page in two queries at most, however deep the page lies."""

from collections.abc import Callable
from hashlib import blake2s
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest, HttpResponse
from wagtail.models import Page, Site

from core.freshness import fresh, fresh_found


class KnownSite:
    """Tells Wagtail which site answers to the request's name, which it would ask for each time."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> None:
        """For pages alone: other addresses must answer without the database, too."""
        # By its name: Wagtail 8 imports wagtail.views only after the models.
        if request.resolver_match.url_name == "wagtail_serve":
            name = f"{request.get_host()}:{request.get_port()}"
            request._wagtail_site = fresh(f"site:{name}", lambda: find_site(request))
            # Every address of a page is put together from these.
            paths = fresh("site-root-paths", Site.get_site_root_paths)
            request._wagtail_cached_site_root_paths = paths


def find_site(request: HttpRequest) -> Site | None:
    """With its home page as the type that it is, of which only the address is known."""
    site = Site.find_for_request(request)
    if site:
        site.root_page = site.root_page.specific_deferred
    return site


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
    return fresh_found(f"page:{root.pk}:{digest}", lambda: _find(here))


def _find(here: dict[str, Any]) -> Page | None:
    row = Page.objects.filter(live=True, **here).values_list("pk", "content_type").first()
    if row is None:
        return None
    pk, content_type = row
    model = ContentType.objects.get_for_id(content_type).model_class()
    if model is None:
        return None
    return (
        model._default_manager.select_related(*getattr(model, "shown_with", ()))
        .filter(pk=pk)
        .first()
    )
