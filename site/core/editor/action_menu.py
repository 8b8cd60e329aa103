"""The buttons at the foot of the page editor."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.action_menu import ActionMenuItem, PublishMenuItem, UnpublishMenuItem
from wagtail.models import Page


class PublishChangesMenuItem(PublishMenuItem):
    """The button of a page that visitors see already."""

    label = "Publish changes"


def arrange_action_menu(
    items: list[ActionMenuItem], request: HttpRequest, context: dict[str, Any]
) -> None:
    """Hook `construct_page_action_menu`: the first item is the main button.

    Publishing comes first on a live page and on one with a date to go live, since drafts are saved
    automatically. A page that was never published, or was taken down, keeps "Save draft" first: a
    half-written page published by mistake is worse than a second press.
    """
    page = context.get("page")
    if page is None:
        return
    if getattr(page, "essential", False) and not request.user.is_superuser:
        items[:] = [item for item in items if not isinstance(item, UnpublishMenuItem)]
    if not (page.live or _is_scheduled(page)):
        return
    publish = [item for item in items if isinstance(item, PublishMenuItem)]
    others = [item for item in items if item not in publish]
    if page.live:
        publish = [PublishChangesMenuItem() for _ in publish]
    items[:] = publish + others


def _is_scheduled(page: Page) -> bool:
    return page.go_live_at is not None and page.go_live_at > timezone.now()
