"""Signal receivers that record the URLs of pages that are no longer public there.

After unpublishing, hiding, expiry, restriction, deletion or a move, `manage.py refresh_edge` requests the
recorded URLs from the edge, which may have a copy.
"""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.db.models.signals import post_save, pre_delete
from wagtail import hooks
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from core.models import TakenDownAddress
from core.visibility import is_hidden


def connect() -> None:
    """Connect the receivers; called from AppConfig.ready()."""
    page_unpublished.connect(_on_removal, dispatch_uid="unpublished-urls-unpublish")
    page_published.connect(_on_publication, dispatch_uid="unpublished-urls-publish")
    # Sent for the Page of every specific page and descendant.
    pre_delete.connect(_on_removal, sender=Page, dispatch_uid="unpublished-urls-delete")
    post_page_move.connect(_on_move, dispatch_uid="unpublished-urls-move")
    page_slug_changed.connect(_on_slug_change, dispatch_uid="unpublished-urls-slug")
    post_save.connect(
        _on_restrict, sender=PageViewRestriction, dispatch_uid="unpublished-urls-restrict"
    )


def record_unpublished(page: Page, url_paths: Iterable[str]) -> None:
    """Create a TakenDownAddress for these url_paths and for all that list the page.

    The latter are its ancestors and the paths returned by the hook `extra_paths`. Does nothing
    without EDGE_URL.
    """
    if not settings.EDGE_URL:
        return
    above = page.get_ancestors().live().values_list("url_path", flat=True)
    roots = [root.root_path for root in Site.get_site_root_paths()]
    paths = {
        # root_path ends with a slash.
        quote(url_path[len(root) - 1 :])
        for url_path in [*url_paths, *above]
        for root in roots
        if url_path.startswith(root)
    }
    for find in hooks.get_hooks("extra_paths"):
        paths.update(find(page))
    TakenDownAddress.objects.bulk_create(TakenDownAddress(path=path) for path in sorted(paths))


def _on_removal(instance: Page, **kwargs: Any) -> None:
    record_unpublished(instance, [instance.url_path])


def _on_publication(instance: Page, **kwargs: Any) -> None:
    """Of a page that is hidden for now."""
    if is_hidden(instance):
        record_unpublished(instance, [instance.url_path])


def _on_move(instance: Page, url_path_before: str, **kwargs: Any) -> None:
    _record_old_urls(instance, url_path_before)


def _on_slug_change(instance: Page, instance_before: Page, **kwargs: Any) -> None:
    _record_old_urls(instance, instance_before.url_path)


def _record_old_urls(page: Page, url_path_before: str) -> None:
    # From the database: the instance may still have its old url_path.
    now = Page.objects.values_list("url_path", flat=True).get(pk=page.pk)
    if now != url_path_before:
        below = [url_path.removeprefix(now) for url_path in _url_paths_of_subtree(page)]
        record_unpublished(page, [url_path_before + rest for rest in below])


def _on_restrict(instance: PageViewRestriction, **kwargs: Any) -> None:
    record_unpublished(instance.page, _url_paths_of_subtree(instance.page))


def _url_paths_of_subtree(page: Page) -> list[str]:
    """The url_paths of the page and its descendants, including drafts, which may just have been live."""
    found = Page.objects.filter(path__startswith=page.path)
    return list(found.values_list("url_path", flat=True))
