from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site, get_page_models

from anatomy.models import ShownArea, shown_areas
from contact.massages import Massage, massages
from core.characters import without_unseen_characters
from core.models import SiteIdentity
from core.pagination import page_of
from core.seo import Metadata, full_title, numbered
from search.candidates import MOST, narrowed
from search.highlight import excerpt, mark_words
from search.words import MAXIMUM_LENGTH, asked, places

PAGE_SIZE = 10


@dataclass(frozen=True)
class Result:
    """One line of the search results."""

    page: Page
    kind: str
    title_marked: SafeString
    excerpt: SafeString
    # What can be booked, where the page is about that.
    massage: Massage | None = None


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Live, public pages that hold every word of the query, best first."""
    query = " ".join(without_unseen_characters(request.GET.get("q", "")).split())
    query = query[:MAXIMUM_LENGTH]
    words = asked(query)
    hits = page_of(_hits(request, words), request, PAGE_SIZE)
    hits.object_list = [_result(page, words) for page in hits.object_list]
    context = {
        "query": query,
        "results": hits,
        "bookable": [result for result in hits.object_list if result.massage],
        "areas": _areas(words) if hits.number == 1 else [],
        "all_areas": [] if hits.paginator.count else shown_areas(),
        "readable": [result for result in hits.object_list if not result.massage],
        "total": hits.paginator.count,
        "perhaps_more": hits.paginator.count >= MOST,
        "metadata": _metadata(request, query),
    }
    return render(request, "search/search.html", context)


def _hits(request: HttpRequest, words: list[str]) -> Any:
    if not words:
        return []
    site = Site.find_for_request(request)
    root = site.root_page if site else None
    types = _searched_types()
    pages = Page.objects.live().public().exact_type(*types)
    if root:
        pages = pages.descendant_of(root, inclusive=True)
    return narrowed(pages, words, types).specific().search(" ".join(words))


def _searched_types() -> list[type[Page]]:
    return [model for model in get_page_models() if getattr(model, "found_in_search", False)]


def _result(page: Page, words: list[str]) -> Result:
    summary = getattr(page, "card_summary", "")
    return Result(
        page=page,
        kind=getattr(page, "kind", ""),
        title_marked=mark_words(page.title, words),
        excerpt=mark_words(excerpt(_text_to_quote(page, summary, words), words), words),
        massage=next((one for one in massages() if one.pk == page.pk), None),
    )


def _areas(words: list[str]) -> list[ShownArea]:
    """Places of the body whose name holds a word of the search."""
    return [area for area in shown_areas() if any(places(area.name, words))]


def _text_to_quote(page: Page, summary: str, words: list[str]) -> str:
    """The summary when it holds a word of the search, else the body when that does."""
    if any(places(summary, words)):
        return summary
    body = getattr(page, "body", None)
    text = " ".join(body.stream_block.get_searchable_content(body)) if body else ""
    return text if any(places(text, words)) else summary or text


def _metadata(request: HttpRequest, query: str) -> Metadata:
    title = f"“{query}”" if query else "Search"
    return Metadata(
        title=numbered(full_title(title, SiteIdentity.for_request(request).name), request),
        # A list of results is no page to find in another search.
        robots="noindex, follow",
    )
