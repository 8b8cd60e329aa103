from datetime import date, datetime, time
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from wagtail.models import Page

from articles.models import ArticleIndexPage, ArticlePage
from core.models import SiteIdentity
from core.visibility import visible
from text.characters import without_invisible_in_json

FEED_LENGTH = 20


class CleanAtomFeed(Atom1Feed):
    """Without characters that XML forbids: texts saved before input cleaning may hold them."""

    def __init__(self, *args: Any, **texts: Any) -> None:
        super().__init__(*args, **without_invisible_in_json(texts))

    def add_item(self, *args: Any, **texts: Any) -> None:
        super().add_item(*args, **without_invisible_in_json(texts))


class ArticleFeed(Feed):
    """The newest articles as Atom, for readers and for other sites."""

    feed_type = CleanAtomFeed

    def get_object(self, request: HttpRequest) -> dict[str, Any]:
        index = visible(ArticleIndexPage.objects).first()
        if index is None:
            raise Http404("There are no articles yet")
        return {"request": request, "index": index, "identity": SiteIdentity.for_request(request)}

    def title(self, context: dict[str, Any]) -> str:
        return f"{context['index'].title} · {context['identity'].name}"

    def subtitle(self, context: dict[str, Any]) -> str:
        return context["index"].standfirst or context["identity"].tagline

    def link(self, context: dict[str, Any]) -> str:
        return context["index"].get_url(context["request"]) or "/"

    def feed_guid(self, context: dict[str, Any]) -> str:
        return _identifier(context["index"])

    def author_name(self, context: dict[str, Any]) -> str:
        return context["identity"].name

    def items(self, context: dict[str, Any]) -> list[ArticlePage]:
        articles = visible(ArticlePage.objects).newest_first().select_related("author")
        return list(articles.defer("body")[:FEED_LENGTH])

    def item_title(self, item: Page) -> str:
        return item.title

    def item_description(self, item: ArticlePage) -> str:
        # Atom1Feed calls a summary HTML; ours is plain text.
        return escape(item.search_description or item.standfirst)

    def item_guid(self, item: ArticlePage) -> str:
        return _identifier(item)

    def item_link(self, item: ArticlePage) -> str:
        return item.url or "/"

    def item_author_name(self, item: ArticlePage) -> str | None:
        return item.author.name if item.author else None

    def item_pubdate(self, item: ArticlePage) -> datetime:
        return _as_datetime(item.published_on, item.first_published_at)

    def item_updateddate(self, item: ArticlePage) -> datetime:
        published = self.item_pubdate(item)
        if not item.updated_on:
            return published
        return max(published, _as_datetime(item.updated_on, item.last_published_at))


def _identifier(page: Page) -> str:
    """An Atom id that stays the same when the page's title, URL or domain changes."""
    return page.translation_key.urn


def _as_datetime(day: date, known: datetime | None) -> datetime:
    """`known` when it falls on `day` in local time, else the start of `day`; timezone-aware."""
    if known and timezone.localdate(known) == day:
        return known
    # 1 January of year 1 in local time may be in year 0 UTC, which datetime cannot express.
    return timezone.make_aware(datetime.combine(max(day, date(1, 1, 2)), time.min))
