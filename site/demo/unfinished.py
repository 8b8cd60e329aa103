"""What on the site is still the demonstration's, for the checklist of the admin."""

import re
from collections.abc import Iterator
from itertools import groupby

from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from wagtail.models import ReferenceIndex, Site

from caching.content import cached
from contact.models import ContactDetails
from contact.phone import phone_text
from core.checklist import Unfinished
from demo.content.photographs import PHOTOGRAPHS
from demo.content.records import CONTACT
from demo.content.services import SERVICES
from images.models import SiteImage
from services.models import ServicePage, ServicePrice
from services.prices.views import URL_NAME as PRICES_URL_NAME

# As `Library` uploads them; storage may add an underscore and seven characters.
FOLDER = "original_images"
DEMO_FILE = re.compile(rf"{FOLDER}/({'|'.join(map(re.escape, PHOTOGRAPHS))})(_\w{{7}})?\.jpg")


def unfinished(request: HttpRequest) -> list[Unfinished]:
    """Hook `unfinished_steps`; cached until content changes."""
    site = Site.find_for_request(request)
    if site is None:
        return []
    details = ContactDetails.for_request(request)
    return cached(
        f"demo-unfinished:{site.pk}",
        lambda: [*_in_contact_details(details), *_prices(), *_pictures()],
    )


def _in_contact_details(details: ContactDetails) -> Iterator[Unfinished]:
    url = reverse("wagtailsettings:edit", args=["contact", "contactdetails"])
    numbers = {CONTACT["phone"], CONTACT["whatsapp"]}
    for field in ("phone", "whatsapp"):
        if (number := getattr(details, field)) in numbers:
            yield Unfinished(
                "number",
                f"{phone_text(number)} came with the site. Is it yours?",
                f"{url}#id_{field}",
                confirm="It is our number",
                stored_as="number",
            )
            break
    hours = {(row.weekday, row.opens, row.closes) for row in details.opening_hours.all()}
    if hours == {(row["weekday"], row["opens"], row["closes"]) for row in CONTACT["opening_hours"]}:
        yield Unfinished(
            "hours",
            "The hours are those that came with the site. Are they yours?",
            f"{url}#id_opening_hours-FORMS",
            confirm="They are our hours",
            stored_as="hours",
        )


def _prices() -> Iterator[Unfinished]:
    """One line for each service whose lengths and prices are all the demonstration's."""
    demo = {text["slug"]: {(r["minutes"], r["price"]) for r in text["prices"]} for text in SERVICES}
    pages = ServicePage.objects.live().filter(slug__in=demo).values_list("pk", "slug", "title")
    rows = ServicePrice.objects.filter(page__in=[pk for pk, *_ in pages]).order_by("page_id")
    prices = {
        page: {(row.minutes, row.next_price or row.price) for row in group}
        for page, group in groupby(rows, key=lambda row: row.page_id)
    }
    for pk, slug, title in pages:
        if prices.get(pk) == demo[slug]:
            yield Unfinished(
                "prices",
                f"{title}: the prices that came with the site.",
                reverse(PRICES_URL_NAME),
                confirm="These are our prices",
                stored_as="prices",
            )


def _pictures() -> Iterator[Unfinished]:
    """One line for each demo picture that a page, record or setting uses."""
    stems = Q()
    for stem in PHOTOGRAPHS:
        stems |= Q(file__startswith=f"{FOLDER}/{stem}")
    images = [
        image
        for image in SiteImage.objects.filter(stems).only("title", "file").order_by("title")
        if DEMO_FILE.fullmatch(image.file.name)
    ]
    used = ReferenceIndex.get_references_to_in_bulk(images) if images else []
    pks = {reference.to_object_id for reference in used}
    for image in images:
        if str(image.pk) in pks:
            yield Unfinished(
                "pictures",
                f"Put yours in place of “{image.title}”.",
                f"{reverse('wagtailimages:edit', args=[image.pk])}#id_file",
            )
