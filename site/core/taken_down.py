"""Writes down the addresses of pages that are unpublished, restricted, expired, deleted or moved.

The edge may keep a copy of such a page; `manage.py refresh_edge` asks it for these addresses again.
"""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.db.models.signals import post_save, pre_delete
from wagtail import hooks
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import page_slug_changed, page_unpublished, post_page_move

from core.models import TakenDownAddress


def connect() -> None:
    """Called once, when the apps are ready."""
    page_unpublished.connect(_on_unpublish, dispatch_uid="taken-down-unpublish")
    # Every page is deleted as a plain Page, too, with each of its descendants.
    pre_delete.connect(_on_delete, sender=Page, dispatch_uid="taken-down-delete")
    post_page_move.connect(_on_move, dispatch_uid="taken-down-move")
    page_slug_changed.connect(_on_slug_change, dispatch_uid="taken-down-slug")
    post_save.connect(_on_restrict, sender=PageViewRestriction, dispatch_uid="taken-down-restrict")


def take_down(page: Page, url_paths: Iterable[str]) -> None:
    """Also the pages above, and what the apps name beside the tree, which list it."""
    if not settings.EDGE_URL:
        return
    above = page.get_ancestors().live().values_list("url_path", flat=True)
    roots = [root.root_path for root in Site.get_site_root_paths()]
    paths = {
        # A site's root has its slash at the end.
        quote(url_path[len(root) - 1 :])
        for url_path in [*url_paths, *above]
        for root in roots
        if url_path.startswith(root)
    }
    for find in hooks.get_hooks("paths_beside_the_tree"):
        paths.update(find(page))
    TakenDownAddress.objects.bulk_create(TakenDownAddress(path=path) for path in sorted(paths))


def _on_unpublish(instance: Page, **kwargs: Any) -> None:
    take_down(instance, [instance.url_path])


def _on_delete(instance: Page, **kwargs: Any) -> None:
    take_down(instance, [instance.url_path])


def _on_move(instance: Page, url_path_before: str, **kwargs: Any) -> None:
    _moved(instance, url_path_before)


def _on_slug_change(instance: Page, instance_before: Page, **kwargs: Any) -> None:
    _moved(instance, instance_before.url_path)


def _moved(page: Page, url_path_before: str) -> None:
    # As they are in the database: the instance may know its address from before.
    now = Page.objects.values_list("url_path", flat=True).get(pk=page.pk)
    if now != url_path_before:
        below = [url_path.removeprefix(now) for url_path in _branch(page)]
        take_down(page, [url_path_before + rest for rest in below])


def _on_restrict(instance: PageViewRestriction, **kwargs: Any) -> None:
    take_down(instance.page, _branch(instance.page))


def _branch(page: Page) -> list[str]:
    """The url_paths of the page and of all below it; drafts too, which may have been live just now."""
    found = Page.objects.filter(path__startswith=page.path)
    return list(found.values_list("url_path", flat=True))
