"""Finished public pages, kept in the process that made them and served before anything else runs.

A page is kept under the content version, so nothing is ever purged: when the version moves, what
is kept no longer counts. Servers need not tell each other; each makes a page once for a version.
"""

import logging
import re
from bisect import bisect
from collections.abc import Callable
from hashlib import blake2b
from threading import Lock
from time import monotonic, time
from typing import Any

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import DatabaseError
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseNotFound,
    HttpResponseNotModified,
)
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.crypto import constant_time_compare

from core.freshness import current_version, fresh, gaps
from core.kept_pages import COMPRESS, Headers, KeptPage, Pages
from core.release import release

# How long a process may go by the version it last saw. Together with the second that the edge
# keeps an answer (X-Accel-Expires below) this bounds the age of what visitors see.
VERSION_SECONDS = 0.1
# Forms on pages carry the time at which they were made: a page is made anew every hour.
PAGE_SECONDS = 3600
# How long a database that did not answer is left alone.
PATIENCE_SECONDS = 1.0
# How long anybody waits while another request reads the version; a healthy database needs a
# fiftieth of it. With one that is ill they go by what was last read, and only one waits for it.
LATE_SECONDS = 0.25
# Lists have pages and topics; what has another query is a search or a guess, and not kept.
KEPT_QUERY = re.compile(r"(?:(?:page=\d{1,4}|p=\d{1,4}|topic=[\w-]{1,80})(?:&|$)){0,2}")
# Says that there is nothing here, or that it is elsewhere.
NOT_HERE = (301, 302, 404, 410)
# Addresses that the edge, which tidies them first, does not take for one another.
PLAIN_PATH = re.compile(r"(?!.*/\.{0,2}/)(?!.*/\.{1,2}$)[^?#\x00-\x1f]*", re.DOTALL)
EDGE_SECOND = re.compile(r"\d{10}")
KEPT_TYPES = ("text/html", "application/atom+xml", "application/xml", "text/plain")
# Whether the process is alive is answered without a database, so without a version either.
FOR_WATCHERS = ("/healthz", "/readyz")
# What a browser keeps must be asked for again each time: the answer is 304 as a rule.
ASK_AGAIN = {"public": True, "max_age": 0, "must_revalidate": True}
# The same as headers, for an answer that is no HttpResponse.
UNCHANGED = [
    ("Cache-Control", "public, max-age=0, must-revalidate"),
    ("Vary", "Accept-Encoding"),
]

logger = logging.getLogger(__name__)


Answer = tuple[int, Headers, bytes]


class PageCache:
    """Answers a visitor's GET from what is kept. Stands first, before sessions and sign-in.

    That is safe because no public page reads a cookie or sets one. Whoever has a session cookie,
    which only staff have, always gets a page made for them.
    """

    # For core.first_in_line, which looks once, at the start: each preview makes another.
    newest: "PageCache | None" = None

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if not settings.PAGE_CACHE_BYTES:
            PageCache.newest = None
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.pages = Pages(settings.PAGE_CACHE_BYTES)
        self.clock = Clock()
        PageCache.newest = self

    def __call__(self, request: HttpRequest) -> HttpResponse:
        key = key_of(request.META)
        if key is None:
            response = self.get_response(request)
            if settings.SESSION_COOKIE_NAME in request.COOKIES:
                patch_cache_control(response, private=True, no_cache=True)
            return response
        token = self.clock.token()
        answer = self._at_hand(request.META, token, key)
        if answer is None:
            before = gaps()
            response = self.get_response(request)
            if request.method != "GET":
                return response
            page, incomplete = may_be_kept(response), gaps() != before
            if incomplete:
                # A picture could not be shown: nobody keeps the page, and the next visit asks again.
                patch_cache_control(response, no_store=True)
            if not page:
                return instead_of_a_page(request, response)
            if incomplete:
                # Only a copy that the edge must forget is replaced all the same, for a second.
                if is_refresh(request.META):
                    for name, value in for_the_edge(request.META):
                        response.headers[name] = value
                return response
            kept = self._keep(key, token, response)
            answer = whole(kept, request.META)
        return as_response(*answer)

    def at_once(self, meta: dict[str, Any]) -> Answer | None:
        """The answer to a GET for what is kept, if it takes no look at the database."""
        # Django reads a path as UTF-8 before the page is put away; here it is still Latin-1.
        simple = meta["REQUEST_METHOD"] == "GET" and meta.get("PATH_INFO", "").isascii()
        token = self.clock.known() if simple else ""
        key = key_of(meta) if token else None
        return self._at_hand(meta, token, key) if key else None

    def _at_hand(self, meta: dict[str, Any], token: str, key: str) -> Answer | None:
        etag = etag_of(token, key)
        if etag in meta.get("HTTP_IF_NONE_MATCH", ""):
            return 304, [*UNCHANGED, ("ETag", etag), *for_the_edge(meta)], b""
        kept = self.pages.get(key)
        return whole(kept, meta) if kept and kept.token == token else None

    def _keep(self, key: str, token: str, response: HttpResponse) -> KeptPage:
        patch_cache_control(response, **ASK_AGAIN)
        patch_vary_headers(response, ["Accept-Encoding"])
        response.headers["ETag"] = etag_of(token, key)
        response.headers.pop("Content-Length", None)
        kept = KeptPage(token, list(response.items()), response.content)
        self.pages.put(key, kept)
        return kept


def whole(kept: KeptPage, meta: dict[str, Any]) -> Answer:
    headers, body = kept.answer(encoding_of(meta))
    return 200, [*headers, *for_the_edge(meta)], body


def as_response(status: int, headers: Headers, body: bytes) -> HttpResponse:
    response = HttpResponseNotModified() if status == 304 else HttpResponse(body)
    for name, value in headers:
        response.headers[name] = value
    response.from_page_cache = True  # type: ignore[attr-defined]
    return response


class Clock:
    """Says under what a page is kept now: version, release, and what depends on the hour."""

    def __init__(self) -> None:
        self.read_at = -1.0
        self.version = ""
        self.moments: list[float] = []
        self.reading = Lock()
        self.begun = 0.0

    def token(self) -> str:
        if self._is_old():
            self._read_once()
        return self._token()

    def known(self) -> str:
        """Empty when the version would have to be read first."""
        return "" if self._is_old() else self._token()

    def _token(self) -> str:
        now = time()
        slot = f"{int(now // PAGE_SECONDS):x}.{bisect(self.moments, now)}"
        return f"{self.version}.{release()}.{slot}"

    def _is_old(self) -> bool:
        return monotonic() - self.read_at > VERSION_SECONDS

    def _read_once(self) -> None:
        """One request reads for all that came meanwhile; before the first reading all wait."""
        waited = monotonic() - self.begun if self.reading.locked() else 0
        if not self.reading.acquire(timeout=max(LATE_SECONDS - waited, 0) if self.version else -1):
            return
        try:
            self.begun = monotonic()
            if self._is_old():
                self._read()
        finally:
            self.reading.release()

    def _read(self) -> None:
        """While the database cannot be reached nobody can publish: what was last read holds."""
        read_at = monotonic()
        try:
            self.version = current_version()
            self.moments = fresh("moments", find_moments)
        except DatabaseError as problem:
            if not self.version:
                raise
            logger.warning("The content version could not be read: %s", type(problem).__name__)
            read_at = monotonic() + PATIENCE_SECONDS
        self.read_at = read_at


def find_moments() -> list[float]:
    """When a notice goes up or comes down by itself: no record is saved at that moment."""
    from core.models import SiteIdentity

    moments = SiteIdentity.objects.values_list("notice_starts", "notice_ends")
    return sorted(moment.timestamp() for pair in moments for moment in pair if moment)


def key_of(meta: dict[str, Any]) -> str | None:
    """What the page is kept under; None for a request that is not answered from here."""
    if meta["REQUEST_METHOD"] not in ("GET", "HEAD") or "HTTP_AUTHORIZATION" in meta:
        return None
    path = meta.get("PATH_INFO", "")
    if path in FOR_WATCHERS:
        return None
    if settings.SESSION_COOKIE_NAME in meta.get("HTTP_COOKIE", ""):
        return None
    query = meta.get("QUERY_STRING", "")
    if query and not KEPT_QUERY.fullmatch(query):
        return None
    return f"{scheme_of(meta)}://{meta.get('HTTP_HOST', '')}{path}?{query}"


def scheme_of(meta: dict[str, Any]) -> str:
    """As `request.scheme`, which is not there yet."""
    name, secure = settings.SECURE_PROXY_SSL_HEADER or ("", "")
    if name in meta:
        return "https" if meta[name].partition(",")[0].strip() == secure else "http"
    return meta.get("wsgi.url_scheme", "http")


def etag_of(token: str, key: str) -> str:
    """Weak, because the same page goes out in several encodings."""
    return f'W/"{token}.{blake2b(key.encode(), digest_size=4).hexdigest()}"'


def may_be_kept(response: HttpResponse) -> bool:
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and response.headers.get("Content-Type", "").startswith(KEPT_TYPES)
        and "Content-Encoding" not in response.headers
        and not NOT_KEPT.search(response.headers.get("Cache-Control", ""))
    )


def instead_of_a_page(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The answer, for the edge to keep for its second in place of the page that was there.

    It would otherwise hold on to that page, and show it once more when the site is away. A page
    that has become one for some only sends everybody without a session to sign in. What the edge
    would not keep, such as an answer with a cookie, replaces nothing: `refresh_edge` gets another.
    """
    if not PLAIN_PATH.fullmatch(request.path):
        return response
    kept = response.status_code in NOT_HERE and not response.cookies
    if not kept and is_refresh(request.META) and response.status_code < 500:
        kept, response = True, HttpResponseNotFound("Please load this page again.\n")
    if kept:
        for name, value in for_the_edge(request.META):
            response.headers[name] = value
    return response


def is_refresh(meta: dict[str, Any]) -> bool:
    """Whether `refresh_edge` asks, for the edge to replace what it keeps."""
    said = meta.get("HTTP_X_EDGE_REFRESH", "")
    return bool(settings.EDGE_SECRET) and constant_time_compare(said, settings.EDGE_SECRET)


NOT_KEPT = re.compile(r"private|no-store|no-cache")


def encoding_of(meta: dict[str, Any]) -> str:
    """The best encoding that the browser takes; an odd header gets the page as it is."""
    accepted = {
        name.strip().lower(): weight.replace(" ", "")
        for name, _, weight in (
            part.partition(";") for part in meta.get("HTTP_ACCEPT_ENCODING", "").split(",")
        )
    }
    for encoding in COMPRESS:
        if encoding in accepted and accepted[encoding] not in ("q=0", "q=0.0", "q=0.00", "q=0.000"):
            return encoding
    return ""


def for_the_edge(meta: dict[str, Any]) -> Headers:
    """The edge keeps only the addresses that `refresh_edge` can ask for again: those without a
    query, under the site's own names. Anybody could make up others while a page is there."""
    host = meta.get("HTTP_HOST", meta.get("SERVER_NAME"))
    if meta.get("QUERY_STRING") or host not in settings.EDGE_HOSTS:
        return []
    return [("X-Accel-Expires", edge_expiry(meta))]


def edge_expiry(meta: dict[str, Any]) -> str:
    """For X-Accel-Expires: nginx keeps the answer until the second in hand is over, then asks again.

    `1` would mean up to two seconds, as nginx counts whole ones. The second is the edge's own,
    which it sends along: with another machine's clock, an hour ahead, it would keep pages for an
    hour. nginx does not pass the header on.
    """
    second = EDGE_SECOND.match(meta.get("HTTP_X_EDGE_TIME", ""))
    return f"@{second[0] if second else int(time())}"
