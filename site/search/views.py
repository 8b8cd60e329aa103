from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site, get_page_models

from core.models import SiteIdentity
from core.pagination import paginate
from core.seo.metadata import Metadata, full_title, with_page_number
from core.visibility import visible
from search.candidates import MAX_CANDIDATES, limit_candidates
from search.highlight import SENTENCE_ENDS, excerpt, mark_words
from search.words import MAXIMUM_LENGTH, find_matches, query_words
from services.areas import ShownArea, shown_areas
from services.queries import all_services
from text.characters import without_invisible_characters

PAGE_SIZE = 20


@dataclass(frozen=True)
class Result:
    """One line of the search results."""

    page: Page
    kind: str
    title_marked: SafeString
    # ServicePage.feel; empty for other page types.
    feel: SafeString
    excerpt: SafeString
    # The page with its prices, if it is a service.
    service: Any = None


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Live, public pages that hold every word of the query (`?q=`), best match first."""
    query = " ".join(without_invisible_characters(request.GET.get("q", "")).split())
    query = query[:MAXIMUM_LENGTH]
    words = query_words(query)
    hits = paginate(_hits(request, words), request, PAGE_SIZE)
    found = sorted(hits.object_list, key=lambda page: not any(find_matches(page.title, words)))
    hits.object_list = [_result(page, words) for page in found]
    context = {
        "query": query,
        "results": hits,
        "service_results": [result for result in hits.object_list if result.service],
        "areas": _areas(words) if hits.number == 1 else [],
        "all_areas": [] if hits.paginator.count else shown_areas(),
        "article_results": [one for one in hits.object_list if one.kind and not one.service],
        "other_results": [one for one in hits.object_list if not one.kind and not one.service],
        "total": hits.paginator.count,
        "total_is_limited": hits.paginator.count >= MAX_CANDIDATES,
        "metadata": _metadata(request, query),
    }
    return render(request, "search/search.html", context)


def _hits(request: HttpRequest, words: list[str]) -> Any:
    if not words:
        return []
    site = Site.find_for_request(request)
    root = site.root_page if site else None
    types = searched_types()
    pages = visible(Page.objects).exact_type(*types)
    if root:
        pages = pages.descendant_of(root, inclusive=True)
    return limit_candidates(pages, words, types).specific().search(" ".join(words))


def searched_types() -> list[type[Page]]:
    """The page types that a search finds."""
    return [model for model in get_page_models() if getattr(model, "include_in_search", False)]


def _result(page: Page, words: list[str]) -> Result:
    service = next((one for one in all_services() if one.pk == page.pk), None)
    feel = service.feel if service else ""
    summary = getattr(page, "card_summary", "")
    shown = "" if feel else summary
    if not any(find_matches(f"{page.title} {feel} {shown}", words)):
        shown = excerpt(_matching_text(page, summary, words), words) or shown
    return Result(
        page=page,
        kind=getattr(page, "kind", ""),
        title_marked=mark_words(page.title, words),
        feel=mark_words(feel, words),
        excerpt=mark_words(shown, words),
        service=service,
    )


def _areas(words: list[str]) -> list[tuple[ShownArea, str]]:
    """Body areas whose name holds a word of the query, with an excerpt of their description."""
    found = [area for area in shown_areas() if any(find_matches(area.name, words))]
    return [(area, excerpt(area.description, [])) for area in found]


def _matching_text(page: Page, summary: str, words: list[str]) -> str:
    """The summary or a text of the body that holds a word of the query; whole sentences first."""
    body = getattr(page, "body", None)
    pieces = [summary, *(body.stream_block.get_searchable_content(body) if body else [])]
    found = [piece for piece in pieces if any(find_matches(piece, words))]
    return max(found, key=lambda piece: piece.strip().endswith(SENTENCE_ENDS), default="")


def _metadata(request: HttpRequest, query: str) -> Metadata:
    title = f"“{query}”" if query else "Search"
    return Metadata(
        title=with_page_number(full_title(title, SiteIdentity.for_request(request).name), request),
        description="Massages, parts of the body and articles, found by a word.",
        # Search engines should not index result lists.
        robots="noindex, follow",
    )
