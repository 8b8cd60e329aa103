"""How long the edge (nginx) caches a response, and which responses replace a cached page."""

import re
from time import time

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.utils.crypto import constant_time_compare

from caching.pages import GetResponse, is_cacheable_request

REPLACING_STATUSES = (301, 302, 404, 410)
# Paths that nginx does not change when it normalizes them for its cache key.
NORMALIZED_PATH = re.compile(r"(?!.*/\.{0,2}/)(?!.*/\.{1,2}$)[^?#\x00-\x1f]*", re.DOTALL)
EDGE_SECOND = re.compile(r"\d{10}")


class EdgeExpiry:
    """Middleware that sets X-Accel-Expires, which nginx removes from the response.

    Only for URLs that `refresh_edge` can request: on EDGE_HOSTS and without a query. Pages are
    cached for a second, and so are responses with REPLACING_STATUSES, which thereby replace the
    cached page; otherwise nginx would serve that page as stale content during an outage.
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
        is_cached_page = getattr(response, "is_cached_page", False) or (
            # A page without one of its images is not in the page cache but replaces the edge's copy.
            refresh
            and response.status_code == 200
            and not response.cookies
            and "private" not in response.headers.get("Cache-Control", "")
        )
        has_normalized_path = NORMALIZED_PATH.fullmatch(request.path) is not None
        replaces_page = (
            has_normalized_path
            and response.status_code in REPLACING_STATUSES
            and not response.cookies
        )
        if (
            not (is_cached_page or replaces_page)
            and refresh
            and has_normalized_path
            and response.status_code < 500
        ):
            # The edge would not cache this response (for example, it sets a cookie) and would keep
            # its old copy of the page.
            replaces_page, response = True, HttpResponseNotFound("Please load this page again.\n")
        if is_cached_page or replaces_page:
            response.headers["X-Accel-Expires"] = expiry(request)
        return response


def is_refresh(request: HttpRequest) -> bool:
    """Whether the request comes from `refresh_edge`, to replace the edge's copy."""
    secret = request.META.get("HTTP_X_EDGE_REFRESH", "")
    return bool(settings.EDGE_SECRET and constant_time_compare(secret, settings.EDGE_SECRET))


def expiry(request: HttpRequest) -> str:
    """The value of X-Accel-Expires: the end of the current second.

    By the edge's clock, which it sends in X-Edge-Time: if ours were an hour ahead, it would cache
    pages for an hour. Absolute, because nginx rounds: "1" would mean up to two seconds.
    """
    second = EDGE_SECOND.match(request.META.get("HTTP_X_EDGE_TIME", ""))
    return f"@{second[0] if second else int(time())}"
