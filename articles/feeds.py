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
from text.characters import without_unseen_in_json

LENGTH = 20


class CleanAtomFeed(Atom1Feed):
    """Without the characters that no XML file takes: a text may be older than its cleaning."""

    def __init__(self, *args: Any, **texts: Any) -> None:
        super().__init__(*args, **without_unseen_in_json(texts))

    def add_item(self, *args: Any, **texts: Any) -> None:
        super().add_item(*args, **without_unseen_in_json(texts))


class ArticleFeed(Feed):
    """The newest articles as Atom, for readers and for other sites."""

    feed_type = CleanAtomFeed

    def get_object(self, request: HttpRequest) -> dict[str, Any]:
        index = visible(ArticleIndexPage.objects).first()
        if index is None:
            raise Http404("There are no articles yet")
        return {"request": request, "index": index, "identity": SiteIdentity.for_request(request)}

    def title(self, found: dict[str, Any]) -> str:
        return f"{found['index'].title} · {found['identity'].name}"

    def subtitle(self, found: dict[str, Any]) -> str:
        return found["index"].standfirst or found["identity"].tagline

    def link(self, found: dict[str, Any]) -> str:
        return found["index"].get_url(found["request"]) or "/"

    def feed_guid(self, found: dict[str, Any]) -> str:
        return _identifier(found["index"])

    def author_name(self, found: dict[str, Any]) -> str:
        return found["identity"].name

    def items(self, found: dict[str, Any]) -> list[ArticlePage]:
        articles = visible(ArticlePage.objects).newest_first().select_related("author")
        return list(articles.defer("body")[:LENGTH])

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
        return _moment(item.published_on, item.first_published_at)

    def item_updateddate(self, item: ArticlePage) -> datetime:
        published = self.item_pubdate(item)
        if not item.updated_on:
            return published
        return max(published, _moment(item.updated_on, item.last_published_at))


def _identifier(page: Page) -> str:
    """The same for good, whatever becomes of the page's title, address and domain."""
    return page.translation_key.urn


def _moment(day: date, known: datetime | None) -> datetime:
    """When it was on that day: the moment that is known of, else the day's beginning."""
    if known and timezone.localdate(known) == day:
        return known
    # The first day of year 1 begins in year 0 UTC, which no header can say.
    return timezone.make_aware(datetime.combine(max(day, date(1, 1, 2)), time.min))
