"""Pages with a given number of children and references, to test that queries do not grow."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page

from articles.models import ArticleIndexPage, ArticlePage
from home.models import HomePage, StandardPage
from services.models import ServiceIndexPage, ServicePage
from tests.factories import blocks, pages, records


@dataclass
class ManyRecords:
    """The same number of each record; pages use the first `count` of them."""

    images: list[Any]
    claims: list[Any]
    areas: list[Any]
    topics: list[Any]
    people: list[Any]
    services: list[Any]
    articles: list[Any]

    def body(self, count: int) -> list[tuple[str, Any]]:
        """Every block once, and those that refer to records `count` times with different ones."""
        values: list[tuple[str, Any]] = []
        # The others cause no queries.
        repeated = {
            n for n, block in blocks.every_block().items() if blocks.refers_to_records(block)
        }
        for place in range(count):
            article = self.articles[place]
            link = f'<p>See <a linktype="page" id="{article.pk}">this</a>.</p>'
            every = blocks.full(
                image=self.images[place],
                claim=self.claims[place],
                area=self.areas[place],
                service=self.services[place],
                article=article,
            )
            values += [(name, value) for name, value in every if place == 0 or name in repeated]
            values += [("text", link), ("what_this_means", {"text": link})]
        return values


def many_records(count: int) -> ManyRecords:
    images = [records.image() for _ in range(count)]
    areas = [records.body_area() for _ in range(count)]
    topics = [records.topic() for _ in range(count)]
    return ManyRecords(
        images,
        [records.claim() for _ in range(count)],
        areas,
        topics,
        [records.team_member(photo=image) for image in images],
        [pages.service(hero_image=image, body_areas=areas[:2]) for image in images],
        [
            pages.article(hero_image=image, topics=topics[:2], body_areas=areas[:2])
            for image in images
        ],
    )


def home(many: ManyRecords, count: int) -> Page:
    for place in range(count):
        pages.standard(title=f"In the menu {place}", show_in_menus=True)
    return pages.home(body=blocks.supported(HomePage, many.body(count)), hero_image=many.images[0])


def article_index(many: ManyRecords, count: int) -> Page:
    for article in many.articles[count:]:
        article.unpublish()
    return pages.article_index()


def article(many: ManyRecords, count: int) -> Page:
    return pages.article(
        body=blocks.supported(type(many.articles[0]), many.body(count)),
        body_areas=many.areas[:count],
        topics=many.topics[:count],
        related=many.articles[: min(count, 3)],
        author=many.people[0],
        reviewer=many.people[1],
        hero_image=many.images[0],
    )


def service_index(many: ManyRecords, count: int) -> Page:
    for service in many.services[count:]:
        service.unpublish()
    return pages.service_index()


def service(many: ManyRecords, count: int) -> Page:
    return pages.service(
        body=blocks.supported(type(many.services[0]), many.body(count)),
        hero_image=many.images[0],
        prices=[{"minutes": 30 + place, "price": 500} for place in range(count)],
        session_steps=[{"title": f"Step {place}"} for place in range(count)],
        questions=[{"question": f"{place}?", "answer": "Yes"} for place in range(count)],
        body_areas=many.areas[:count],
        therapists=many.people[:count],
    )


def standard(many: ManyRecords, count: int) -> Page:
    return pages.standard(
        body=blocks.supported(StandardPage, many.body(count)), hero_image=many.images[0]
    )


def other(model: type[Page]) -> Callable[[ManyRecords, int], Page]:
    return lambda many, count: pages.filled(model, many.body(count))


SPECIAL: dict[type[Page], Callable[[ManyRecords, int], Page]] = {
    HomePage: home,
    ArticleIndexPage: article_index,
    ArticlePage: article,
    ServiceIndexPage: service_index,
    ServicePage: service,
    StandardPage: standard,
}
MANY = {model.__name__: SPECIAL.get(model) or other(model) for model in pages.MAKERS}
