"""Cached URLs of pages linked from rich text, fetched with one query per page body."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from hashlib import blake2s
from typing import Any

from wagtail.fields import StreamField
from wagtail.models import Page

from caching.content import cached
from core.ids import parse_id
from core.visibility import visible

PAGE_LINK = 'linktype="page"'
# [^<>]: an unclosed tag ends where the next begins.
LINK_TAG = re.compile(r"<a ([^<>]*)>")
LINK_ID = re.compile(r'\bid="(\d+)"')


def page_url(page_id: int) -> str:
    """The URL of a page, "" if it is not public."""
    return cached(f"page-url:{page_id}", lambda: _find_urls({page_id})[page_id])


def _find_urls(page_ids: set[int]) -> dict[int, str]:
    pages = visible(Page.objects).filter(pk__in=page_ids)
    found = {page.pk: page.url or "" for page in pages}
    return {page_id: found.get(page_id, "") for page_id in page_ids}


def prefetch_links(page: Page) -> None:
    """Cache the URLs of all pages linked from the page's StreamFields, in one query."""
    ids: set[int] = set()
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            for text in _texts(getattr(page, field.name).raw_data):
                ids.update(_linked_pages(text))
    if ids:
        digest = blake2s(repr(sorted(ids)).encode(), digest_size=12).hexdigest()
        cached(f"page-urls:{digest}", lambda: _cache_urls(ids))


def _cache_urls(ids: set[int]) -> bool:
    for page_id, url in _find_urls(ids).items():
        cached(f"page-url:{page_id}", partial(str, url))
    return True


def _texts(raw: Any) -> Iterator[str]:
    """Every string in the raw data of a stream."""
    if isinstance(raw, str):
        yield raw
    elif isinstance(raw, dict):
        for value in raw.values():
            yield from _texts(value)
    elif isinstance(raw, Sequence):
        for value in raw:
            yield from _texts(value)


def _linked_pages(text: str) -> Iterator[int]:
    if PAGE_LINK not in text:
        return
    for attributes in LINK_TAG.findall(text):
        if PAGE_LINK in attributes and (found := LINK_ID.search(attributes)):
            yield parse_id(found[1])
