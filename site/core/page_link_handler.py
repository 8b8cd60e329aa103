"""How a link to a page is written out. Apart from page_links because models read that one, and
Wagtail 8 lets its handler be imported only once the models are loaded."""

from django.utils.html import format_html
from wagtail.rich_text.pages import PageLinkHandler

from core.page_links import page_number, page_url


class LivePageLinkHandler(PageLinkHandler):
    """As Wagtail's, but a link whose page is gone or unpublished leaves its words as plain text.

    Addresses are kept under the content version; `remember_links` fetches all that a body needs at
    once.
    """

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        urls = [page_url(page_number(attrs.get("id"))) for attrs in attrs_list]
        return [format_html('<a href="{}">', url) if url else "<a>" for url in urls]
