"""The page cache: finished public pages in the memory of each process, never purged."""

import gzip
import logging
from bisect import bisect
from collections.abc import Callable
from hashlib import blake2b
from threading import Lock
from time import monotonic, time
from urllib.parse import urlencode

import brotli
from django.conf import settings
from django.core.cache import caches
from django.core.exceptions import MiddlewareNotUsed
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_cache_control, patch_vary_headers
from wagtail import hooks

from caching.content import cached, current_version, incomplete_count
from caching.release import release

VERSION_SECONDS = 0.1  # how long the version read last is used; the edge adds a second
LATE_SECONDS = 0.25  # how long a request waits while another one reads the version
RETRY_SECONDS = 1.0  # until a database that did not answer is asked again
PAGE_SECONDS = 3600  # forms on pages carry the time at which they were made
CONTENT_TYPES = ("text/html", "application/atom+xml", "application/xml", "text/plain")
NOT_STORED = ("private", "no-store", "no-cache")
HEALTH_CHECKS = ("/healthz", "/readyz")  # never answered from memory
COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, mode=brotli.MODE_TEXT, quality=6),
    "gzip": lambda body: gzip.compress(body, compresslevel=9, mtime=0),
}

logger = logging.getLogger(__name__)

GetResponse = Callable[[HttpRequest], HttpResponse]


class PageCache:
    """Middleware that answers visitors from memory, before sessions and sign-in.

    No public page reads a cookie or sets one. A session cookie, which only staff have, leads to the
    view.
    """

    def __init__(self, get_response: GetResponse) -> None:
        if not settings.PAGE_CACHE_ENTRIES:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.token = Token()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_visitor(request):
            response = self.get_response(request)
            if settings.SESSION_COOKIE_NAME in request.COOKIES:
                patch_cache_control(response, private=True, no_cache=True)
            return response
        etag = self._etag(request)
        if etag in request.META.get("HTTP_IF_NONE_MATCH", ""):
            return as_page(HttpResponseNotModified(), etag)
        encoding = accepted_encoding(request)
        if stored := find(etag, encoding):
            return stored
        before = incomplete_count()
        response = self.get_response(request)
        if request.method != "GET" or not may_be_stored(request, response):
            return response
        if incomplete_count() != before:
            # A picture could not be shown: the next visit tries again.
            patch_cache_control(response, no_store=True)
            return response
        response.headers["Content-Length"] = str(len(response.content))
        caches["pages"].set(etag, as_page(response, etag), PAGE_SECONDS)
        return find(etag, encoding) or response

    def _etag(self, request: HttpRequest) -> str:
        """Also the key. Weak, because the same page goes out in several encodings."""
        meta, query = request.META, ""
        if meta.get("QUERY_STRING"):
            query = urlencode(sorted(request.GET.items()))
        host = meta.get("HTTP_HOST", "")
        address = f"{request.scheme}://{host}{request.path}?{query}"
        return f'W/"{self.token.read()}.{blake2b(address.encode(), digest_size=12).hexdigest()}"'


def is_visitor(request: HttpRequest) -> bool:
    """Whether the request may be answered from memory."""
    return (
        request.method in ("GET", "HEAD")
        and settings.SESSION_COOKIE_NAME not in request.META.get("HTTP_COOKIE", "")
        and "HTTP_AUTHORIZATION" not in request.META
        and request.path not in HEALTH_CHECKS
    )


def may_be_stored(request: HttpRequest, response: HttpResponse) -> bool:
    """A public page, at an address of which the page type knows every parameter: otherwise anybody
    could fill the cache with one page."""
    known = getattr(response, "query_parameters", ())
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and response.headers.get("Content-Type", "").startswith(CONTENT_TYPES)
        and "Content-Encoding" not in response.headers
        and not any(name in response.headers.get("Cache-Control", "") for name in NOT_STORED)
        and all(name in known and len(values) == 1 for name, values in request.GET.lists())
    )


def as_page(response: HttpResponse, etag: str) -> HttpResponse:
    """Browsers keep the page and ask each time whether it is still the same."""
    patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
    patch_vary_headers(response, ["Accept-Encoding"])
    response.headers["ETag"] = etag
    response.is_stored_page = True  # type: ignore[attr-defined]
    return response


def find(etag: str, encoding: str) -> HttpResponse | None:
    """The stored page; each encoding is compressed when it is first asked for."""
    pages = caches["pages"]
    response: HttpResponse | None = pages.get(f"{etag}{encoding}")
    plain = pages.get(etag) if encoding and response is None else None
    if plain is not None:
        response = plain
        response.content = COMPRESS[encoding](response.content)
        response.headers["Content-Encoding"] = encoding
        response.headers["Content-Length"] = str(len(response.content))
        pages.set(f"{etag}{encoding}", response, PAGE_SECONDS)
    return response


def accepted_encoding(request: HttpRequest) -> str:
    """The best encoding that the browser names without a weight; otherwise none."""
    accepted = request.META.get("HTTP_ACCEPT_ENCODING", "").lower().replace(" ", "").split(",")
    return next((encoding for encoding in COMPRESS if encoding in accepted), "")


class Token:
    """Under what pages are stored now: content version, release, hour, and times set by editors."""

    def __init__(self) -> None:
        self.version = ""
        self.read_again = 0.0
        self.reading = Lock()
        self.times: list[float] = []

    def read(self) -> str:
        # One thread reads for all. With a slow database the others use the version before.
        wait = LATE_SECONDS if self.version else -1
        if monotonic() >= self.read_again and self.reading.acquire(timeout=wait):
            try:
                self._read_version()
            finally:
                self.reading.release()
        now = time()
        return f"{self.version}.{release()}.{now // PAGE_SECONDS:.0f}.{bisect(self.times, now)}"

    def _read_version(self) -> None:
        """While the database cannot be reached nobody can publish: the version read last holds."""
        begun = monotonic()
        if begun < self.read_again:
            return
        try:
            self.version = current_version()
            self.times = cached("page-cache-times", find_times)
            self.read_again = begun + VERSION_SECONDS
        except DatabaseError as problem:
            if not self.version:
                raise
            logger.warning("The content version could not be read: %s", type(problem).__name__)
            self.read_again = monotonic() + RETRY_SECONDS


def find_times() -> list[float]:
    """When a page changes though no record is saved, in seconds since 1970, from the apps' hooks."""
    found = (moment for find in hooks.get_hooks("page_cache_times") for moment in find())
    return sorted(moment.timestamp() for moment in found)
