"""Samples of components on every page and in lists of pages."""

from decimal import Decimal

from django.core.paginator import Paginator
from django.http import HttpRequest
from wagtail.models import Page, Site

from articles.models import ArticlePage
from core.blocks.media import sample_picture
from core.navigation import main_menu
from services.models import ServicePage
from services.models.rows import ServicePrice
from tests.states.blocks import LONG_WORD, MANY, WORDS
from tests.states.samples.component import HERE, TEXT, Inputs


def page_heads(request: HttpRequest) -> dict[str, Inputs]:
    return {
        "Ordinary": {"title": "The back that works for others", "lead": WORDS, "label": "Articles"},
        "Nothing but a title": {"title": "About"},
        "Long words": {"title": LONG_WORD, "lead": LONG_WORD * 2, "label": LONG_WORD},
    }


def breadcrumbs(request: HttpRequest) -> dict[str, Inputs]:
    return {
        "Ordinary": {"breadcrumbs": [("Articles", HERE)]},
        "Deep": {"breadcrumbs": [("A page above", HERE)] * 6},
        "Long words": {"breadcrumbs": [(LONG_WORD, HERE)] * 2},
        "Empty": {"breadcrumbs": []},
    }


def contents(request: HttpRequest) -> dict[str, Inputs]:
    def items(number: int, text: str = "Why the back pays the price") -> list[Inputs]:
        return [{"text": text, "anchor": f"section-{place}"} for place in range(number)]

    return {
        "Ordinary": {"contents": items(5)},
        f"{MANY}": {"contents": items(MANY)},
        "Long words": {"contents": items(2, LONG_WORD * 2)},
    }


def articles(request: HttpRequest) -> dict[str, ArticlePage]:
    pages = {
        "Ordinary": ArticlePage(
            title="The sore place and the busy place",
            listing_summary=WORDS,
            listing_image=sample_picture(),
            reading_minutes=5,
        ),
        "Without a picture": ArticlePage(
            title="The sore place and the busy place", listing_summary=WORDS
        ),
        "Long words": ArticlePage(title=f"{LONG_WORD} {LONG_WORD}", listing_summary=LONG_WORD * 2),
        "Nothing but a title": ArticlePage(title="Title"),
    }
    site = Site.find_for_request(request)
    for page in pages.values():
        page.first_topic = "Lower back" if page.listing_summary == WORDS else ""
        # The URL path that an unsaved page would have.
        page.url_path = f"{site.root_page.url_path}sample/" if site else ""
    return pages


def lead_stories(request: HttpRequest) -> dict[str, Inputs]:
    return {
        label: {"article": page, "request": request} for label, page in articles(request).items()
    }


def article_indexes(request: HttpRequest) -> dict[str, Inputs]:
    pages = list(articles(request).values())
    lists = {"Ordinary": pages[:2] * 3, "One": pages[:1], f"{MANY}": pages[:1] * MANY}
    lists |= {"Long words": pages[2:], "Empty": []}
    states = {label: {"articles": some, "request": request} for label, some in lists.items()}
    return states | {
        "Wide": {**states["Ordinary"], "kind": "wide"},
        "Brief": {**states["Ordinary"], "kind": "brief"},
    }


def set_url_paths(request: HttpRequest, *pages: Page) -> None:
    """Set the URL paths that unsaved pages would have."""
    site = Site.find_for_request(request)
    for page in pages:
        page.url_path = f"{site.root_page.url_path}sample/" if site else ""


def services(request: HttpRequest) -> dict[str, Inputs]:
    def service(title: str = "Lower back", lengths: int = 3, feel: str = WORDS) -> ServicePage:
        page = ServicePage(title=title, feel=feel)
        page.prices = [
            ServicePrice(minutes=30 * number, price=Decimal(250 * number))
            for number in range(1, lengths + 1)
        ]
        set_url_paths(request, page)
        return page

    menus = {
        "Ordinary": [service(), service("Feet"), service("Fascia", 2)],
        "One": [service(lengths=1)],
        f"{MANY}": [service()] * MANY,
        "Long words": [service(LONG_WORD, MANY, LONG_WORD)] * 2,
        "Nothing but a title": [service(lengths=0, feel="")] * 2,
    }
    return {label: {"services": menu, "request": request} for label, menu in menus.items()}


def topics(request: HttpRequest) -> dict[str, Inputs]:
    def named(number: int, name: str = "Lower back") -> list[Inputs]:
        return [{"name": name, "url": HERE, "active": place == 1} for place in range(number)]

    lists = {"Ordinary": 6, "One": 1, f"{MANY}": MANY}
    states = {label: {"topics": named(number)} for label, number in lists.items()}
    return states | {"Long words": {"topics": named(2, LONG_WORD)}}


def paginations(request: HttpRequest) -> dict[str, Inputs]:
    paginator = Paginator(range(10 * MANY), 10)
    places = {"First": 1, "In between": 25, "Last": MANY}
    return {
        label: {"items": paginator.page(place), "request": request}
        for label, place in places.items()
    }


def searches(request: HttpRequest) -> dict[str, Inputs]:
    return {"Ordinary": {}, "Asked": {"query": "lower back"}, "Long words": {"query": LONG_WORD}}


def ways_on(request: HttpRequest) -> dict[str, Inputs]:
    return {"Ordinary": {"menu": main_menu(request)}, "No pages": {"menu": []}}


def notices(request: HttpRequest) -> dict[str, Inputs]:
    return {
        "Ordinary": {"text": "We are closed on Monday."},
        "With a page": {"text": "We are closed on Monday.", "url": HERE},
        "Long": {"text": TEXT},
        "Long words": {"text": LONG_WORD * 2, "url": HERE},
    }
