"""How long the edge (nginx) keeps an answer, and what takes a page's place there."""

import re
from time import time

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.utils.crypto import constant_time_compare

from caching.pages import GetResponse, is_cacheable_request

# There is nothing here, or it is elsewhere.
NOT_HERE = (301, 302, 404, 410)
# Addresses that the edge, which normalizes them first, does not take for one another.
PLAIN_PATH = re.compile(r"(?!.*/\.{0,2}/)(?!.*/\.{1,2}$)[^?#\x00-\x1f]*", re.DOTALL)
EDGE_SECOND = re.compile(r"\d{10}")


class EdgeExpiry:
    """Middleware that sets X-Accel-Expires, which nginx obeys and does not pass on.

    Only for addresses that `refresh_edge` can ask for again: those without a query, under the
    site's own names. Pages are kept for a second, and so are answers that say that a page is gone:
    the edge would otherwise hold on to the page and serve it again while the site is away.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        host = request.META.get("HTTP_HOST", request.META.get("SERVER_NAME"))
        query = request.META.get("QUERY_STRING")
        if query or host not in settings.EDGE_HOSTS or not is_cacheable_request(request):
            return response
        refresh = is_refresh(request)
        page = getattr(response, "is_cached_page", False) or (
            # With a picture missing, which is not kept here but replaces what the edge has.
            refresh
            and response.status_code == 200
            and not response.cookies
            and "private" not in response.headers.get("Cache-Control", "")
        )
        plain = PLAIN_PATH.fullmatch(request.path) is not None
        gone = plain and response.status_code in NOT_HERE and not response.cookies
        if not (page or gone) and refresh and plain and response.status_code < 500:
            # The edge would not keep this answer, for example one with a cookie, and so would keep
            # the page that was here.
            gone, response = True, HttpResponseNotFound("Please load this page again.\n")
        if page or gone:
            response.headers["X-Accel-Expires"] = expiry(request)
        return response


def is_refresh(request: HttpRequest) -> bool:
    """Whether `refresh_edge` asks, for the edge to replace what it keeps."""
    secret = request.META.get("HTTP_X_EDGE_REFRESH", "")
    return bool(settings.EDGE_SECRET and constant_time_compare(secret, settings.EDGE_SECRET))


def expiry(request: HttpRequest) -> str:
    """The end of the second in hand, by the edge's own clock, which it sends along.

    "1" would mean up to two seconds, as nginx counts whole ones. By the clock of another machine,
    an hour ahead, the edge would keep pages for an hour.
    """
    second = EDGE_SECOND.match(request.META.get("HTTP_X_EDGE_TIME", ""))
    return f"@{second[0] if second else int(time())}"
