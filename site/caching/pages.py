"""The page cache: responses of public pages in the memory of each process.

The keys contain the content version, so entries are never invalidated or purged.
"""

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

VERSION_SECONDS = 0.1  # how long a content version is used after it was read
VERSION_WAIT_SECONDS = 0.25  # how long a request waits for another thread to read the version
RETRY_SECONDS = 1.0  # delay before a failed read of the version is repeated
PAGE_SECONDS = 3600  # forms contain the time at which they were rendered
CONTENT_TYPES = ("text/html", "application/atom+xml", "application/xml", "text/plain")
UNCACHEABLE = ("private", "no-store", "no-cache")
HEALTH_CHECKS = ("/healthz", "/readyz")
ENCODERS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, mode=brotli.MODE_TEXT, quality=6),
    "gzip": lambda body: gzip.compress(body, compresslevel=9, mtime=0),
}

logger = logging.getLogger(__name__)

GetResponse = Callable[[HttpRequest], HttpResponse]


class PageCache:
    """Middleware that serves cached responses before the session and authentication middleware.

    Public pages neither read nor set cookies. Requests with a session cookie, which only staff
    have, are passed to the view and their responses marked `private`.
    """

    def __init__(self, get_response: GetResponse) -> None:
        if not settings.PAGE_CACHE_ENTRIES:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.key_prefix = PageCacheKeyPrefix()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_cacheable_request(request):
            response = self.get_response(request)
            if settings.SESSION_COOKIE_NAME in request.COOKIES:
                patch_cache_control(response, private=True, no_cache=True)
            return response
        etag = self._etag(request)
        # Also in a list of ETags: the quotes are a part of each, so only a complete one matches.
        if etag in request.META.get("HTTP_IF_NONE_MATCH", ""):
            return set_cache_headers(HttpResponseNotModified(), etag)
        encoding = accepted_encoding(request)
        if stored := find_response(etag, encoding):
            return stored
        before = incomplete_count()
        response = self.get_response(request)
        if request.method != "GET" or not is_cacheable_response(request, response):
            return response
        if incomplete_count() != before:
            # A part is missing, such as an image: the next request renders the page again.
            patch_cache_control(response, no_store=True)
            return response
        response.headers["Content-Length"] = str(len(response.content))
        caches["pages"].set(etag, set_cache_headers(response, etag), PAGE_SECONDS)
        return find_response(etag, encoding) or response

    def _etag(self, request: HttpRequest) -> str:
        """Also the cache key. Weak, because several encodings share it."""
        meta, query = request.META, ""
        if meta.get("QUERY_STRING"):
            query = urlencode(sorted(request.GET.items()))
        host = meta.get("HTTP_HOST", "")
        address = f"{request.scheme}://{host}{request.path}?{query}"
        return (
            f'W/"{self.key_prefix.read()}.{blake2b(address.encode(), digest_size=12).hexdigest()}"'
        )


def is_cacheable_request(request: HttpRequest) -> bool:
    """Whether the request may be served from the cache: an anonymous GET or HEAD."""
    return (
        request.method in ("GET", "HEAD")
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and "HTTP_AUTHORIZATION" not in request.META
        and request.path not in HEALTH_CHECKS
    )


def is_cacheable_response(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether the response is a public page whose query has only the page type's query_parameters.

    Arbitrary parameters would allow a client to fill the cache with copies of one page.
    """
    known = getattr(response, "query_parameters", ())
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and response.headers.get("Content-Type", "").startswith(CONTENT_TYPES)
        and "Content-Encoding" not in response.headers
        and not any(name in response.headers.get("Cache-Control", "") for name in UNCACHEABLE)
        and all(name in known and len(values) == 1 for name, values in request.GET.lists())
    )


def set_cache_headers(response: HttpResponse, etag: str) -> HttpResponse:
    """Let browsers store the page and revalidate it by its ETag on every visit."""
    patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
    patch_vary_headers(response, ["Accept-Encoding"])
    response.headers["ETag"] = etag
    response.is_cached_page = True  # type: ignore[attr-defined]
    return response


def find_response(etag: str, encoding: str) -> HttpResponse | None:
    """The cached response, None on a miss; an encoding is compressed at its first request."""
    pages = caches["pages"]
    response: HttpResponse | None = pages.get(f"{etag}{encoding}")
    plain = pages.get(etag) if encoding and response is None else None
    if plain is not None:
        response = plain
        response.content = ENCODERS[encoding](response.content)
        response.headers["Content-Encoding"] = encoding
        response.headers["Content-Length"] = str(len(response.content))
        pages.set(f"{etag}{encoding}", response, PAGE_SECONDS)
    return response


def accepted_encoding(request: HttpRequest) -> str:
    """The first of ENCODERS that Accept-Encoding lists without a q value, or ""."""
    accepted = request.META.get("HTTP_ACCEPT_ENCODING", "").lower().replace(" ", "").split(",")
    return next((encoding for encoding in ENCODERS if encoding in accepted), "")


class PageCacheKeyPrefix:
    """The part of the cache key that all pages share: content version, release, hour, transitions."""

    def __init__(self) -> None:
        self.version = ""
        self.expires_at = 0.0
        self.lock = Lock()
        self.transitions: list[float] = []

    def read(self) -> str:
        """Raises DatabaseError if no version was ever read."""
        # One thread reads the version; while it waits for the database, others use the previous one.
        wait = VERSION_WAIT_SECONDS if self.version else -1
        if monotonic() >= self.expires_at and self.lock.acquire(timeout=wait):
            try:
                self._read_version()
            finally:
                self.lock.release()
        now = time()
        return (
            f"{self.version}.{release()}.{now // PAGE_SECONDS:.0f}.{bisect(self.transitions, now)}"
        )

    def _read_version(self) -> None:
        """On failure keep the previous version: without the database nothing can be published."""
        begun = monotonic()
        if begun < self.expires_at:
            return
        try:
            self.version = current_version()
            self.transitions = cached("page-cache-times", transition_times)
            self.expires_at = begun + VERSION_SECONDS
        except DatabaseError as error:
            if not self.version:
                raise
            logger.warning("Cannot read the content version: %s", type(error).__name__)
            self.expires_at = monotonic() + RETRY_SECONDS


def transition_times() -> list[float]:
    """Unix times at which pages change without a save, from the hook `transition_times`, sorted."""
    moments = (moment for times in hooks.get_hooks("transition_times") for moment in times())
    return sorted(moment.timestamp() for moment in moments)
