"""A small site: one page of every type, with every block that its body supports, filled in."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from wagtail.models import Page

from home.models import ContactPage, HomePage, StandardPage
from services.models import ServiceIndexPage
from tests.factories import blocks, pages, records


@dataclass
class SmallSite:
    image: Any
    claim: Any
    area: Any
    topic: Any
    person: Any
    home: Any
    articles: Any
    article: Any
    other_article: Any
    services: Any
    service: Any
    standard: Any
    contact: Any
    # One page of each type that has no name above.
    others: list[Any]

    @property
    def block_values(self) -> list[tuple[str, Any]]:
        """Every block with every field filled in, referring to records of this site."""
        return blocks.full(
            image=self.image,
            claim=self.claim,
            area=self.area,
            service=self.service,
            article=self.other_article,
        )

    @property
    def pages(self) -> dict[str, Page]:
        """One page of each type, by class name."""
        names = ("home", "articles", "article", "services", "service", "standard", "contact")
        found = [*(getattr(self, name) for name in names), *self.others]
        return {type(page).__name__: page for page in found}


def small_site() -> SmallSite:
    image, claim, area = records.image(), records.claim(), records.body_area()
    topic, person = records.topic("Glutes and hips"), records.team_member(photo=image)
    records.contact_details()
    records.site_identity(default_share_image=image)
    service = pages.service(
        title="Glute massage",
        hero_image=image,
        who_it_suits="<p>People who sit.</p>",
        who_should_not_come="<p>With a fever.</p>",
        aftercare="<p>Drink water.</p>",
        whatsapp_text="Hi, I'd like to ask about the glute massage.",
        body_areas=[area],
        therapists=[person],
    )
    other = pages.article(title="Feet first", topics=[topic], published_on=date(2026, 2, 1))
    values = blocks.full(image=image, claim=claim, area=area, service=service, article=other)
    pages.fill(service, {"body": blocks.supported(service, values)})
    service.save()
    article = pages.article(
        title="Lower-back massage",
        hero_image=image,
        hero_alt="Hands on a back",
        hero_caption="In the quiet room",
        author=person,
        reviewer=person,
        reviewed_on=date(2026, 3, 3),
        updated_on=date(2026, 3, 4),
        topics=[topic],
        body_areas=[area],
        related=[other],
        body=blocks.supported(type(other), values),
    )
    home = pages.home(
        hero_title="An hour for your back",
        hero_text="Warm hands.",
        hero_image=image,
        body=blocks.supported(HomePage, values),
    )
    standard = pages.standard(
        title="About us",
        slug="about",
        standfirst="Who we are.",
        hero_image=image,
        body=blocks.supported(StandardPage, values),
        show_in_menus=True,
    )
    contact = pages.contact(standfirst="Say hello.", body=blocks.supported(ContactPage, values))
    services = pages.service_index(
        standfirst="Choose one.", body=blocks.supported(ServiceIndexPage, values)
    )
    articles = pages.article_index(standfirst="Read them all.")
    return SmallSite(
        image,
        claim,
        area,
        topic,
        person,
        home,
        articles,
        article,
        other,
        services,
        service,
        standard,
        contact,
        [pages.filled(model, values) for model in pages.MAKERS if not model.objects.exists()],
    )
