"""The rewriter of page links in rich text.

Separate from page_links, which models import: Wagtail 8 requires loaded models for this import.
"""

from django.utils.html import format_html
from wagtail.rich_text.pages import PageLinkHandler

from core.ids import parse_id
from core.page_links import page_url


class LivePageLinkHandler(PageLinkHandler):
    """Renders a link without href when its page is not public; URLs come from `page_url`."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        urls = [page_url(parse_id(attrs.get("id"))) for attrs in attrs_list]
        return [format_html('<a href="{}">', url) if url else "<a>" for url in urls]
