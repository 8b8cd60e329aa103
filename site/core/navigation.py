"""The main menu: live, public children of the home page with `show_in_menus`."""

from dataclasses import dataclass

from django.db.models import Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from wagtail.models import Page, Site, get_page_models

from caching.content import cached
from core.visibility import visible


@dataclass(frozen=True)
class MenuItem:
    title: str
    url: str
    active: bool = False


def main_menu(request: HttpRequest) -> list[MenuItem]:
    """The menu in tree order; `active` for the current page and its ancestors."""
    site = Site.find_for_request(request)
    if site is None:
        return []
    links = cached(f"menu:{site.pk}", lambda: _menu_links(site))
    return [MenuItem(title, url, request.path.startswith(url)) for title, url in links]


def _menu_links(site: Site) -> list[tuple[str, str]]:
    """(title, URL) pairs in one query, which joins the tables of all page types for listing_title."""
    types = [model for model in get_page_models() if hasattr(model, "listing_title")]
    titles = [f"{model._meta.model_name}__listing_title" for model in types]
    pages = visible(Page.objects.child_of(site.root_page)).in_menu()
    return [
        (page.short_title or page.title, page.relative_url(site))
        for page in pages.annotate(short_title=Coalesce(*titles, Value("")))
    ]
