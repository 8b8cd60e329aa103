from typing import Any

from django.core.paginator import InvalidPage, Page, Paginator
from django.http import Http404, HttpRequest


def page_of(items: Any, request: HttpRequest, size: int) -> Page:
    """The page of a long list that the address asks for.

    Raises Http404 for a page that does not exist: a wrong number must not look like a page. Each
    page has one spelling, or the page cache could be filled with others.
    """
    number = request.GET.get("page") or "1"
    if not number.isascii() or not number.isdigit() or number.startswith("0"):
        raise Http404("No such page of the list")
    try:
        return Paginator(items, size).page(number)
    except InvalidPage:
        raise Http404("No such page of the list") from None
