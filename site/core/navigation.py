"""The menu, taken from the page tree: live, public children of the home page that are ticked."""

from dataclasses import dataclass

from django.http import HttpRequest
from wagtail.models import Page, Site

from core.freshness import fresh


@dataclass(frozen=True)
class MenuItem:
    title: str
    url: str
    active: bool = False


def main_menu(request: HttpRequest) -> list[MenuItem]:
    """The menu's links in tree order; `active` marks the branch the visitor is in."""
    site = Site.find_for_request(request)
    if site is None:
        return []
    links = fresh(f"menu:{site.pk}", lambda: _menu_links(site))
    return [MenuItem(title, url, request.path.startswith(url)) for title, url in links]


def _menu_links(site: Site) -> list[tuple[str, str]]:
    pages = Page.objects.child_of(site.root_page).live().public().in_menu().specific()
    return [(getattr(page, "card_title", page.title), page.relative_url(site)) for page in pages]
