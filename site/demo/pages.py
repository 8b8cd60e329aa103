"""Creates the demo's pages: first the tree, then the bodies, because bodies link to pages."""

from datetime import timedelta
from types import ModuleType
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from articles.models import ArticleIndexPage, ArticlePage, RelatedArticle
from demo.content.articles import ARTICLES
from demo.content.pages.about import ABOUT
from demo.content.pages.contact import CONTACT_PAGE
from demo.content.pages.home import HOME
from demo.content.pages.indexes import ARTICLES_INDEX, SERVICES_INDEX
from demo.content.pages.privacy import PRIVACY
from demo.content.services import SERVICES
from demo.library import Library
from demo.streams import StreamBuilder
from home.models import ContactPage, HomePage, StandardPage
from services.models import (
    ServiceIndexPage,
    ServicePage,
    ServicePrice,
    ServiceQuestion,
    SessionStep,
)

DAYS_BETWEEN_ARTICLES = 9


class DemoPages:
    """Creates the page tree below an empty home page."""

    def __init__(self, home: HomePage, library: Library) -> None:
        self.home = home
        self.library = library
        self.pages: dict[str, Page] = {}
        self.streams = StreamBuilder(library, self.pages)

    def load(self) -> None:
        services = self.add(self.home, ServiceIndexPage, SERVICES_INDEX, "services", menu=True)
        articles = self.add(self.home, ArticleIndexPage, ARTICLES_INDEX, "articles", menu=True)
        self.add(self.home, StandardPage, ABOUT, "about", menu=True)
        self.add(self.home, ContactPage, CONTACT_PAGE, "contact", menu=True)
        self.add(self.home, StandardPage, PRIVACY, "privacy")
        for text in SERVICES:
            self.add_service(services, text)
        for number, text in enumerate(reversed(ARTICLES)):
            self.add_article(articles, text, days_ago=number * DAYS_BETWEEN_ARTICLES)
        self.fill_home()
        self.publish()

    def add(
        self, parent: Page, model: type[Page], text: dict[str, Any], slug: str, menu: bool = False
    ) -> Page:
        page = model(
            title=text["title"],
            slug=slug,
            show_in_menus=menu,
            live=False,
            standfirst=text.get("standfirst", ""),
            listing_title=text.get("listing_title", ""),
            listing_summary=text.get("summary", ""),
            search_description=text.get("description", ""),
        )
        if text.get("hero"):
            self.set_picture(page, text["hero"])
        return self.add_child(parent, page, text.get("body", []))

    def add_child(self, parent: Page, page: Page, body: list[tuple[str, Any]]) -> Page:
        parent.add_child(instance=page)
        page.demo_body = body
        self.pages[page.slug] = page
        return page

    def set_picture(self, page: Page, stem: str) -> None:
        name = "hero_image" if hasattr(page, "hero_image_id") else "listing_image"
        setattr(page, name, self.library.images[stem])

    def add_service(self, parent: Page, text: dict[str, Any]) -> None:
        page = ServicePage(
            title=text["title"],
            slug=text["slug"],
            live=False,
            standfirst=text["standfirst"],
            feel=text["feel"],
            listing_title=text["listing_title"],
            listing_summary=text["summary"],
            search_description=text["description"],
            hero_image=self.library.images[text["hero"]],
            hero_alt=text["hero_alt"],
            whatsapp_text=text["whatsapp_text"],
        )
        page.prices = [ServicePrice(**row) for row in text["prices"]]
        page.session_steps = [
            SessionStep(sort_order=number, **row)
            for number, row in enumerate(text["session_steps"])
        ]
        page.questions = [
            ServiceQuestion(sort_order=number, question=question, answer=answer)
            for number, (question, answer) in enumerate(text["questions"])
        ]
        page.body_areas = [self.library.areas[slug] for slug in text["areas"]]
        page.demo_rich_text = {
            name: text[name] for name in ("who_it_suits", "who_should_not_come", "aftercare")
        }
        self.add_child(parent, page, text["body"])

    def add_article(self, parent: Page, text: ModuleType, days_ago: int) -> None:
        page = ArticlePage(
            title=text.TITLE,
            slug=text.SLUG,
            live=False,
            standfirst=text.STANDFIRST,
            listing_title=getattr(text, "LISTING_TITLE", ""),
            listing_summary=text.SUMMARY,
            search_description=text.DESCRIPTION,
            hero_image=self.library.images[text.HERO],
            hero_caption=text.HERO_CAPTION,
            published_on=timezone.localdate() - timedelta(days=days_ago),
        )
        page.topics = [self.library.topics[slug] for slug in text.TOPICS]
        page.body_areas = [self.library.areas[slug] for slug in text.AREAS]
        page.demo_related = text.RELATED
        self.add_child(parent, page, text.BODY)

    def fill_home(self) -> None:
        home = self.home
        home.title = HOME["title"]
        home.hero_title = HOME["hero_title"]
        home.hero_text = HOME["hero_text"]
        home.hero_image = self.library.images[HOME["hero"]]
        home.listing_summary = HOME["summary"]
        home.search_description = HOME["description"]
        home.demo_body = HOME["body"]
        self.pages["home"] = home

    def publish(self) -> None:
        """Fill in bodies, rich text and related articles, which link to other pages, and publish."""
        for page in self.pages.values():
            if hasattr(page, "body"):
                page.body = self.streams.build(
                    page._meta.get_field("body").stream_block, page.demo_body
                )
            for name, text in getattr(page, "demo_rich_text", {}).items():
                setattr(page, name, self.streams.rich_text(text))
            if related := getattr(page, "demo_related", []):
                page.related_articles = [
                    RelatedArticle(sort_order=number, article=self.pages[slug])
                    for number, slug in enumerate(related)
                ]
            page.save_revision(clean=False).publish()
