"""The demo content: loads once, into an empty site only, and makes no promises."""

import re
from unittest.mock import patch
from urllib.parse import urlsplit

from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client, TestCase
from justhtml import JustHTML
from wagtail.models import Page

from anatomy.models import BodyArea
from articles.models import ArticlePage
from contact.models import ContactDetails
from demo.content.articles import ARTICLES
from evidence.models import Claim
from images.models import SiteImage
from images.sources import PictureSources
from services.models import ServicePage
from team.models import TeamMember
from tests.documents import only, parse, values, words
from tests.factories import pages

# Promises that no text may make; claims may mention them to deny them.
BLOCKED = re.compile(
    r"\b(cures?|heals?|healing|treats? (sciatica|slipped discs?|arthritis)|guarantee\w*|proven to|"
    r"clinically proven|detox\w*|toxins?|realigns?|break(s|ing)? up (scar tissue|adhesions)|"
    r"six times more|medical massage|therapeutic massage therapist)\b",
    re.IGNORECASE,
)

# Notes for staff that visitors must not see.
FOR_STAFF = re.compile(
    r"\b(samples?|replace (me|this)|placeholders?|dummy|lorem ipsum|todo|tb[acd]|untitled|"
    r"fill(ed)? in (before|later)|to fill in|(for|by) the owner|owner to|demo|demonstration|"
    r"not (yet )?(been )?reviewed( yet)?|nobody has reviewed|"
    r"no (street )?(address|reviewer|author|price|picture) yet|not finished|unfinished|"
    r"isn['’]t finished|take this (question|page|text) away|goes live|going live|coming soon|"
    r"under construction|\w+\.example|example\.(com|org))\b",
    re.IGNORECASE,
)
DEMONSTRATION = "This site is a demonstration: its prices and hours are made up."
BESIDE_THE_TREE = (
    "/areas/",
    "/contact/booking/",
    "/contact/voucher/",
    "/contact/thanks/",
    "/contact/thanks/booking/",
    "/contact/thanks/voucher/",
    "/search/",
    "/search/?q=back",
    "/search/?q=zzzz",
    "/no/such/page/",
)


def load() -> str:
    from io import StringIO

    said = StringIO()
    # Encoding the photographs takes half a minute and is not tested here.
    with patch("demo.library.prepare_renditions"):
        call_command("load_demo", stdout=said)
    return said.getvalue()


def counts() -> dict[str, int]:
    models = (Page, SiteImage, Claim, TeamMember, ContactDetails)
    return {model.__name__: model.objects.count() for model in models}


def length(blocks) -> int:
    """The number of words in the blocks of a body."""
    texts = [text for block in blocks for text in block.block.get_searchable_content(block.value)]
    return sum(len(text.split()) for text in texts)


def all_text(document: JustHTML) -> str:
    """All text of a page: visible, alternative and in metadata."""
    told = [words(document)]
    for name in ("alt", "title", "aria-label", "placeholder"):
        told += values(document, f"[{name}]", name)
    told += values(document, "meta[content]", "content")
    told += [script.to_text() for script in document.query('script[type="application/ld+json"]')]
    return "\n".join(told)


class DemoTests(TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        made = patch(
            "images.sources._raster_sources", return_value=PictureSources("/s.jpg", 96, 64)
        )
        shared = patch("core.models.base_page.share_image", return_value={})
        for fake in (made, shared):
            cls.enterClassContext(fake)
        super().setUpClass()
        # Not in setUpTestData, which would copy the parsed pages for each test.
        cls.documents = [
            (page, parse(response))
            for page, response in map(cls.visit, Page.objects.live().filter(depth__gt=1))
        ]
        cls.mains = [(page, only(document, "main")) for page, document in cls.documents]

    @classmethod
    def setUpTestData(cls) -> None:
        load()

    @staticmethod
    def visit(page: Page) -> tuple[Page, HttpResponse]:
        response = Client().get(page.url)
        assert response.status_code == 200, page
        return page, response

    def test_loading_again_changes_nothing(self) -> None:
        before, pages = counts(), list(Page.objects.values_list("pk", "title", "last_published_at"))
        assert "Nothing was changed" in load()
        assert counts() == before
        assert list(Page.objects.values_list("pk", "title", "last_published_at")) == pages

    def test_all_pages_exist_and_are_live(self) -> None:
        assert ArticlePage.objects.live().count() == len(ARTICLES) >= 8
        assert ServicePage.objects.live().count() == 4
        for slug in ("about", "contact", "privacy"):
            assert self.client.get(f"/{slug}/").status_code == 200
        for service in ServicePage.objects.all():
            assert service.feel
            lengths = set(service.prices.values_list("minutes", flat=True))
            assert sum(step.minutes for step in service.session_steps.all()) in lengths
        assert not Page.objects.filter(live=False)
        assert Page.find_problems() == ([], [], [], [], [])

    def test_every_internal_link_works(self) -> None:
        links: set[str] = set()
        targets = {}
        for _page, main in self.mains:
            assert not main.query("a:not([href])"), _page
            links |= set(values(main, "a[href]", "href"))
        for link in links:
            parts = urlsplit(link)
            if parts.netloc or parts.scheme or not parts.path:
                continue
            if parts.path not in targets or parts.fragment:
                response = targets[parts.path] = self.client.get(parts.path, follow=True)
                assert response.status_code == 200, link
            if parts.fragment:
                assert parse(response).query(f"#{parts.fragment}"), link

    def test_no_promises_outside_claims(self) -> None:
        for page, main in self.mains:
            text = words(main)
            for claim in main.query(".wow-fact"):
                text = text.replace(words(claim), "")
            found = BLOCKED.search(text)
            assert not found, (page, text[max(0, found.start() - 60) : found.end() + 40])

    def test_no_notes_for_staff_are_public(self) -> None:
        article = ArticlePage.objects.first()
        asked = [f"/articles/{article.pk}/{what}/thanks/" for what in ("question", "report")]
        areas = [f"/areas/{area.slug}/" for area in BodyArea.objects.filter(shown=True)]
        beside = [*BESIDE_THE_TREE, *areas, *asked]
        found = {}
        shown = [*self.documents, *((one, parse(self.client.get(one))) for one in beside)]
        for where, document in shown:
            text = all_text(document)
            assert text.count(DEMONSTRATION) == 1, where
            text = text.replace(DEMONSTRATION, "")
            if notes := [
                text[max(0, m.start() - 40) : m.end() + 20] for m in FOR_STAFF.finditer(text)
            ]:
                found[str(where)] = notes
        assert not found

    def test_lengths_of_articles(self) -> None:
        # Without boxes, tables and questions, which are not part of the running text.
        beside = ("questions", "table", "safety_note", "contact_call")
        for article in ArticlePage.objects.all():
            read = [block for block in article.body if block.block_type not in beside]
            assert length(article.body) >= 300, article
            assert length(read) <= 800, article

    def test_every_body_passes_validation(self) -> None:
        for page in Page.objects.specific().filter(depth__gt=1):
            if body := getattr(page, "body", None):
                body.stream_block.clean(body)
            page.full_clean()

    def test_claims_have_sources_and_no_reviewer(self) -> None:
        for claim in Claim.objects.all():
            assert claim.sources.exists(), claim.key
            assert claim.reviewed_by is None
        assert not TeamMember.objects.exists()

    def test_images_have_alt_texts(self) -> None:
        assert not SiteImage.objects.filter(description="").exists()
        assert all(image.has_focal_point() for image in SiteImage.objects.all())

    def test_the_phone_number_is_in_contact_details_only(self) -> None:
        for page in Page.objects.specific():
            if body := getattr(page, "body", None):
                assert "221 7919" not in str(body.get_prep_value())


class SiteInUseTests(TestCase):
    def test_a_site_with_pages_is_not_changed(self) -> None:
        pages.standard()
        before = counts()
        assert "Nothing was changed" in load()
        assert counts() == before

    def test_an_edited_home_page_is_not_changed(self) -> None:
        pages.home(body=[("text", "<p>Ours.</p>")])
        before = counts()
        assert "Nothing was changed" in load()
        assert counts() == before
