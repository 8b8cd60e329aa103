"""One function for each page type. Missing parents are created."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

from wagtail.models import Page

from articles.models import ArticleIndexPage, ArticlePage, RelatedArticle
from home.models import ContactPage, HomePage, StandardPage
from services.models import (
    ServiceIndexPage,
    ServicePage,
    ServicePrice,
    ServiceQuestion,
    SessionStep,
)
from tests.factories.blocks import stream, supported

number = count(1)


def home(**fields: Any) -> HomePage:
    """The home page that the migrations create, with these fields changed."""
    page = HomePage.objects.get()
    if fields:
        fill(page, fields)
        page.save()
    return page


def article_index(**fields: Any) -> ArticleIndexPage:
    return _only(ArticleIndexPage, fields)


def service_index(**fields: Any) -> ServiceIndexPage:
    return _only(ServiceIndexPage, fields)


def contact(**fields: Any) -> ContactPage:
    return _only(ContactPage, fields)


def standard(parent: Page | None = None, **fields: Any) -> StandardPage:
    place = next(number)
    return add(
        parent or home(), StandardPage(title=f"Plain page {place}", slug=f"plain-{place}"), fields
    )


def article(parent: Page | None = None, **fields: Any) -> ArticlePage:
    """`related` takes articles; `topics` and `body_areas` take records."""
    place = next(number)
    page = ArticlePage(
        title=f"Article {place}",
        slug=f"article-{place}",
        standfirst="Where the ache sits is not always where it starts.",
        published_on=date(2026, 3, 2),
    )
    related = fields.pop("related", [])
    page.related_articles = [
        RelatedArticle(sort_order=order, article=other) for order, other in enumerate(related)
    ]
    return add(parent or article_index(), page, fields)


PRICES = [{"minutes": 60, "price": Decimal("650.00")}, {"minutes": 90, "price": Decimal("899.50")}]
STEPS = [{"title": "Settling in", "text": "Breath first.", "minutes": 5}, {"title": "Hips"}]
QUESTIONS = [{"question": "Will it hurt?", "answer": "It may be tender. Say so."}]


def service(parent: Page | None = None, **fields: Any) -> ServicePage:
    """`prices`, `session_steps` and `questions` take dicts for their rows."""
    place = next(number)
    page = ServicePage(
        title=f"Massage {place}",
        slug=f"massage-{place}",
        standfirst="An hour for tired muscles.",
        feel="Lie down, breathe out.",
    )
    page.prices = [ServicePrice(**row) for row in fields.pop("prices", PRICES)]
    page.session_steps = [
        SessionStep(sort_order=order, **row)
        for order, row in enumerate(fields.pop("session_steps", STEPS))
    ]
    page.questions = [
        ServiceQuestion(sort_order=order, **row)
        for order, row in enumerate(fields.pop("questions", QUESTIONS))
    ]
    return add(parent or service_index(), page, fields)


def add(parent: Page, page: Page, fields: dict[str, Any]) -> Any:
    """Set the fields and add the page below its parent."""
    fill(page, fields)
    parent = Page.objects.get(pk=parent.pk)
    parent.add_child(instance=page)
    return page


def _only(model: type[Page], fields: dict[str, Any]) -> Any:
    """The only page of its type, with these fields changed; created if missing."""
    page = model.objects.first()
    if page is None:
        return add(home(), model(), {**FIRST[model], **fields})
    if fields:
        fill(page, fields)
        page.save()
    return page


def fill(page: Page, fields: dict[str, Any]) -> None:
    """Set the fields; `body` is a list of (block, raw value)."""
    for name, value in fields.items():
        setattr(page, name, stream(page, value) if name == "body" else value)


FIRST: dict[type[Page], dict[str, Any]] = {
    ArticleIndexPage: {"title": "Articles", "slug": "articles", "show_in_menus": True},
    ServiceIndexPage: {"title": "Services", "slug": "services", "show_in_menus": True},
    ContactPage: {"title": "Contact", "slug": "contact", "show_in_menus": True},
}
MAKERS: dict[type[Page], Callable[..., Any]] = {
    HomePage: home,
    StandardPage: standard,
    ContactPage: contact,
    ArticleIndexPage: article_index,
    ArticlePage: article,
    ServiceIndexPage: service_index,
    ServicePage: service,
}


def filled(model: type[Page], values: Iterable[tuple[str, Any]]) -> Page:
    """A page of the type with those of the values whose block its body supports, if it has one."""
    fields = {"body": supported(model, values)} if hasattr(model, "body") else {}
    return MAKERS[model](**fields)
