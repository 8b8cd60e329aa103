from typing import Any

from django.core.paginator import InvalidPage, Page, Paginator
from django.http import Http404, HttpRequest


def paginate(items: Any, request: HttpRequest, size: int) -> Page:
    """The page of `items` given by the parameter `page`, with `size` items per page.

    Raises Http404 for a page that does not exist and for other spellings of a number (01, +1), which
    could fill the page cache.
    """
    number = request.GET.get("page") or "1"
    if not number.isascii() or not number.isdigit() or number.startswith("0"):
        raise Http404("No such page of the list")
    try:
        return Paginator(items, size).page(number)
    except InvalidPage:
        raise Http404("No such page of the list") from None
