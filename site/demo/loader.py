"""Loads the demo content into an empty site."""

from collections.abc import Callable

from django.db import transaction
from wagtail.models import Site

from articles.models import ArticlePage, ReaderQuestion
from contact.models import ContactDetails, OpeningHours, SpecialDay
from core.models import SiteIdentity
from demo.content.questions import QUESTIONS
from demo.content.records import CONTACT, IDENTITY
from demo.library import Library
from demo.pages import DemoPages
from home.models import HomePage


def is_empty(home: HomePage) -> bool:
    """Whether the home page has no children, no body and no revision."""
    return not home.get_children().exists() and not home.body and not home.latest_revision_id


def load_demo_content(log: Callable[[str], None]) -> bool:
    """Load all content in one transaction; returns False, without changes, for a site in use.

    `log` is called with each step's name.
    """
    site = Site.objects.select_related("root_page").get(is_default_site=True)
    home = site.root_page.specific
    if not isinstance(home, HomePage) or not is_empty(home):
        return False
    with transaction.atomic():
        log("Putting pictures, claims, body areas and topics into the library")
        library = Library()
        log("Writing the contact record")
        load_records(site, library)
        log("Making the pages")
        DemoPages(home, library).load()
        load_questions()
    library.prepare_pictures(log)
    return True


def load_records(site: Site, library: Library) -> None:
    contact = dict(CONTACT)
    hours = [OpeningHours(**row) for row in contact.pop("opening_hours")]
    days = [SpecialDay(**row) for row in contact.pop("special_days")]
    details = ContactDetails.for_site(site)
    for name, value in contact.items():
        setattr(details, name, value)
    details.opening_hours, details.special_days = hours, days
    details.save()

    identity = SiteIdentity.for_site(site)
    for name, value in IDENTITY.items():
        setattr(identity, name, value)
    identity.is_demonstration = True
    identity.default_share_image = library.images["leaf-shadow-square"]
    identity.save()


def load_questions() -> None:
    for number, text in enumerate(QUESTIONS):
        words = {name: text[name] for name in ("name", "question", "answer")}
        article = ArticlePage.objects.get(slug=text["article"])
        status = ReaderQuestion.Status.SHOWN
        ReaderQuestion.objects.create(article=article, status=status, key=f"demo-{number}", **words)
