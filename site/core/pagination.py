from typing import Any

from django.core.paginator import InvalidPage, Page, Paginator
from django.http import Http404, HttpRequest


def page_of(items: Any, request: HttpRequest, size: int) -> Page:
    """The page of a long list that the address asks for.

    Raises Http404 for a page that does not exist: a wrong number must not look like a page.
    """
    paginator = Paginator(items, size)
    try:
        return paginator.page(request.GET.get("page") or 1)
    except InvalidPage:
        raise Http404("No such page of the list") from None
