"""Finished public pages, kept in the process that made them and served before anything else runs.

A page is kept under the content version, so nothing is ever purged: when the version moves, what
is kept no longer counts. Servers need not tell each other; each makes a page once for a version.
"""

import gzip
import logging
import re
from bisect import bisect
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import blake2b
from threading import Lock
from time import monotonic, time
from typing import Any

import brotli
from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_cache_control, patch_vary_headers

from core.freshness import current_version, fresh
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
# What a page takes up beside its text: its headers, its name and the objects that hold them.
OVERHEAD_BYTES = 5_000
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

logger = logging.getLogger(__name__)

Headers = list[tuple[str, str]]


@dataclass
class KeptPage:
    """One page as it was made, compressed once for each encoding that was asked for."""

    token: str
    etag: str
    headers: Headers
    body: bytes
    compressed: dict[str, bytes] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Bytes of memory; a page compressed in both ways is about half of it once more."""
        return OVERHEAD_BYTES + len(self.body) * 3 // 2

    def answer(self, encoding: str) -> HttpResponse:
        body = self.body
        if encoding:
            if encoding not in self.compressed:
                self.compressed[encoding] = COMPRESS[encoding](self.body)
            body = self.compressed[encoding]
        response = HttpResponse(body)
        for name, value in self.headers:
            response.headers[name] = value
        if encoding:
            response.headers["Content-Encoding"] = encoding
        response.headers["Content-Length"] = str(len(body))
        response.from_page_cache = True  # type: ignore[attr-defined]
        return response


COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, mode=brotli.MODE_TEXT, quality=6),
    "gzip": lambda body: gzip.compress(body, compresslevel=9, mtime=0),
}


class PageCache:
    """Answers a visitor's GET from what is kept. Stands first, before sessions and sign-in.

    That is safe because no public page reads a cookie or sets one. Whoever has a session cookie,
    which only staff have, always gets a page made for them.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if not settings.PAGE_CACHE_BYTES:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.pages = Pages(settings.PAGE_CACHE_BYTES)
        self.clock = Clock()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        key = key_of(request)
        if key is None:
            response = self.get_response(request)
            if settings.SESSION_COOKIE_NAME in request.COOKIES:
                patch_cache_control(response, private=True, no_cache=True)
            return response
        token = self.clock.token()
        etag = etag_of(token, key)
        if etag in request.META.get("HTTP_IF_NONE_MATCH", ""):
            return for_the_edge(request, self._unchanged(etag))
        kept = self.pages.get(key)
        if kept is None or kept.token != token:
            response = self.get_response(request)
            if request.method != "GET" or not may_be_kept(response):
                if request.method == "GET" and replaces_a_page(request, response):
                    for_the_edge(request, response)
                return response
            kept = self._keep(key, token, etag, response)
        return for_the_edge(request, kept.answer(encoding_of(request)))

    def _keep(self, key: str, token: str, etag: str, response: HttpResponse) -> KeptPage:
        patch_cache_control(response, **ASK_AGAIN)
        patch_vary_headers(response, ["Accept-Encoding"])
        response.headers["ETag"] = etag
        response.headers.pop("Content-Length", None)
        kept = KeptPage(token, etag, list(response.items()), response.content)
        self.pages.put(key, kept)
        return kept

    @staticmethod
    def _unchanged(etag: str) -> HttpResponse:
        response = HttpResponseNotModified()
        patch_cache_control(response, **ASK_AGAIN)
        response.headers["ETag"] = etag
        response.headers["Vary"] = "Accept-Encoding"
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
        now = time()
        if self._is_old():
            self._read_once()
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


class Pages:
    """As many pages as fit into so many bytes; those asked for longest ago go first."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.used = 0
        self.pages: OrderedDict[str, KeptPage] = OrderedDict()
        self.lock = Lock()

    def get(self, key: str) -> KeptPage | None:
        with self.lock:
            if kept := self.pages.get(key):
                self.pages.move_to_end(key)
            return kept

    def put(self, key: str, kept: KeptPage) -> None:
        with self.lock:
            if old := self.pages.pop(key, None):
                self.used -= old.size
            self.pages[key] = kept
            self.used += kept.size
            while self.used > self.room:
                _, oldest = self.pages.popitem(last=False)
                self.used -= oldest.size


def key_of(request: HttpRequest) -> str | None:
    """What the page is kept under; None for a request that is not answered from here."""
    meta = request.META
    if request.method not in ("GET", "HEAD") or "HTTP_AUTHORIZATION" in meta:
        return None
    if request.path in FOR_WATCHERS:
        return None
    if settings.SESSION_COOKIE_NAME in meta.get("HTTP_COOKIE", ""):
        return None
    query = meta.get("QUERY_STRING", "")
    if query and not KEPT_QUERY.fullmatch(query):
        return None
    return f"{request.scheme}://{meta.get('HTTP_HOST', '')}{request.path}?{query}"


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


def replaces_a_page(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether the edge keeps the answer for its second in place of the page that was there.

    It would otherwise hold on to that page, and show it once more when the site is away. A page
    that has become one for some only sends everybody without a session to sign in.
    """
    return (
        response.status_code in NOT_HERE
        and not response.cookies
        and bool(PLAIN_PATH.fullmatch(request.path))
    )


NOT_KEPT = re.compile(r"private|no-store|no-cache")


def encoding_of(request: HttpRequest) -> str:
    """The best encoding that the browser takes; an odd header gets the page as it is."""
    accepted = {
        name.strip().lower(): weight.replace(" ", "")
        for name, _, weight in (
            part.partition(";") for part in request.META.get("HTTP_ACCEPT_ENCODING", "").split(",")
        )
    }
    for encoding in COMPRESS:
        if encoding in accepted and accepted[encoding] not in ("q=0", "q=0.0", "q=0.00", "q=0.000"):
            return encoding
    return ""


def for_the_edge(request: HttpRequest, response: Any) -> Any:
    """nginx keeps the answer until the second in hand is over, then asks again with the ETag.

    `X-Accel-Expires: 1` would mean up to two seconds, as nginx counts whole ones. The second is
    the edge's own, which it sends along: with another machine's clock, an hour ahead, it would keep
    pages for an hour. nginx does not pass the header on.
    """
    second = EDGE_SECOND.match(request.META.get("HTTP_X_EDGE_TIME", ""))
    response.headers["X-Accel-Expires"] = f"@{second[0] if second else int(time())}"
    return response
