from typing import Any

from django.core.paginator import InvalidPage, Page, Paginator
from django.http import Http404, HttpRequest


def page_of(items: Any, request: HttpRequest, size: int, count: int | None = None) -> Page:
    """The page of a long list that the address asks for; `count` where it is known already.

    Raises Http404 for a page that does not exist: a wrong number must not look like a page.
    """
    paginator = Paginator(items, size)
    if count is not None:
        # What the paginator would otherwise ask the database for; it keeps it under this name.
        paginator.__dict__["count"] = count
    try:
        return paginator.page(request.GET.get("page") or 1)
    except InvalidPage:
        raise Http404("No such page of the list") from None
