"""Keeps the pages that the site cannot do without from being removed by mistake."""

from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.models import Page


def keep_essential_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Answers an attempt to delete or unpublish one page; None lets it go on."""
    return _refusal(request, [page.specific])


def keep_essential_pages(
    request: HttpRequest, action_type: str, objects: Iterable[Page], action: object
) -> HttpResponse | None:
    """The same for several pages at once."""
    if action_type not in ("delete", "unpublish"):
        return None
    return _refusal(request, [page.specific for page in objects if isinstance(page, Page)])


def _refusal(request: HttpRequest, pages: list[Page]) -> HttpResponse | None:
    kept = [page for page in pages if getattr(page, "essential", False)]
    if not kept or request.user.is_superuser:
        return None
    messages.error(
        request,
        f"The site cannot do without “{kept[0].title}”. You can change it, or take it out of the "
        "menu, but it has to stay.",
    )
    return redirect("wagtailadmin_explore", kept[0].get_parent().pk)
