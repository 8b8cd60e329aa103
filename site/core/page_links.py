"""Links from rich text to pages of this site, resolved without a query for each paragraph."""

from collections.abc import Iterable

from django.core.cache import cache
from django.utils.html import format_html
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from core.freshness import KEEP_SECONDS, current_version


class LivePageLinkHandler(PageLinkHandler):
    """As Wagtail's, but a link whose page is gone or unpublished leaves its words as plain text.

    Addresses are kept under the content version; `remember` fetches all that a body needs at
    once.
    """

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        urls = page_urls(_number(attrs.get("id")) for attrs in attrs_list)
        return [
            format_html('<a href="{}">', url) if url else "<a>"
            for url in (urls.get(_number(attrs.get("id")), "") for attrs in attrs_list)
        ]


def page_urls(page_ids: Iterable[int]) -> dict[int, str]:
    """The address of each page, empty for one that visitors cannot see; at most one query."""
    ids = set(page_ids)
    version = current_version()
    keys = {f"{version}:page-url:{page_id}": page_id for page_id in ids}
    urls = {keys[key]: url for key, url in cache.get_many(keys).items()}
    if missing := ids - urls.keys():
        pages = Page.objects.live().filter(pk__in=missing)
        found = {page.pk: page.url or "" for page in pages}
        new = {page_id: found.get(page_id, "") for page_id in missing}
        cache.set_many(
            {f"{version}:page-url:{page_id}": url for page_id, url in new.items()}, KEEP_SECONDS
        )
        urls |= new
    return urls


def remember_links(page: Page) -> None:
    """Fetch the addresses that the rich text of a page's bodies links to, in one query."""
    ids: set[int] = set()
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            value = getattr(page, field.name)
            for model, object_id, *_ in field.stream_block.extract_references(value):
                if model is Page:
                    ids.add(_number(object_id))
    page_urls(ids)


def _number(value: object) -> int:
    try:
        return int(str(value))
    except ValueError:
        return 0
