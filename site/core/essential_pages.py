"""Wagtail hooks that prevent deleting or unpublishing pages marked as `essential`."""

from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.models import Page


def protect_essential_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """A redirect with a message for an essential page; None to proceed."""
    return _rejection(request, [page.specific])


def protect_essential_pages(
    request: HttpRequest, action_type: str, objects: Iterable[Page], action: object
) -> HttpResponse | None:
    """The same for bulk actions."""
    if action_type not in ("delete", "unpublish"):
        return None
    return _rejection(request, [page.specific for page in objects if isinstance(page, Page)])


def _rejection(request: HttpRequest, pages: list[Page]) -> HttpResponse | None:
    kept = [page for page in pages if getattr(page, "essential", False)]
    if not kept or request.user.is_superuser:
        return None
    messages.error(
        request,
        f"The site cannot do without “{kept[0].title}”. You can change it, or take it out of the "
        "menu, but it has to stay.",
    )
    return redirect("wagtailadmin_explore", kept[0].get_parent().pk)
