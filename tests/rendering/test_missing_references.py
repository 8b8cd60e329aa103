"""Pages render without empty elements when records, files or pages they refer to are missing."""

from django.test import TestCase
from justhtml import Element

from services.models import ServicePage
from tests.documents import only, parse, values, words
from tests.factories import blocks, pages, records
from tests.factories.site import small_site

PYTHON = ("None", "Struct", "object at 0x", "&lt;", "OrderedDict", "[]", "{}")
# Elements that are meaningful without text, or for machines.
MAY_BE_EMPTY = {
    "img", "textarea", "td", "th", "path", "source", "br", "hr", "input", "use", "svg", "script", "meta", "link", "button", "base",
}  # fmt: skip
# Scripts fill these: without text they have no frame, or reserve the space of the later text.
SPEAKS_LATER = {"data-open-now", "data-share-said"}
# Layout elements, which have no height when empty.
LAYOUT = {"wrap", "page-body", "columns__main", "leader__dots"}


def empty_elements(main: Element) -> list[str]:
    """Elements without content that a visitor would see as a frame or a gap."""
    found = []
    drawn = {id(part) for svg in main.query("svg") for part in svg.query("*")}
    for node in main.query("*"):
        if id(node) in drawn or node.attrs.keys() & SPEAKS_LATER:
            continue
        kind = node.attrs.get("class") or ""
        if node.name in MAY_BE_EMPTY or kind.split(" ")[0] in LAYOUT:
            continue
        if not words(node) and not node.query("img, svg"):
            found.append(f"<{node.name} class={kind}>")
    return found


class MissingReferenceTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.site = small_site()

    def page_texts(self, check_empty: bool = True) -> dict[str, str]:
        """The text of every page; fails on empty elements and on a Python repr."""
        found = {}
        for name, page in self.site.pages.items():
            response = self.client.get(page.url)
            assert response.status_code == 200, name
            main = only(parse(response), "main")
            if check_empty:
                assert not empty_elements(main), name
            found[name] = words(main)
            assert not [trace for trace in PYTHON if trace in found[name]], name
        return found

    def test_nothing_missing(self) -> None:
        for text in self.page_texts().values():
            assert text

    def test_a_deleted_image(self) -> None:
        self.site.image.delete()
        page_texts = self.page_texts()
        assert "Stones by the window" in page_texts["ArticlePage"]
        assert "A film" in page_texts["HomePage"]
        assert "Warm hands." in page_texts["HomePage"]

    def test_an_image_without_its_file(self) -> None:
        lost = records.image()
        lost.file.storage.delete(lost.file.name)
        value = {"image": blocks.picture(lost), "caption": "It was here", "credit": ""}
        page = pages.standard(body=[("picture", value)], hero_image=lost)
        response = self.client.get(page.url)
        assert response.status_code == 200
        assert words(parse(response), ".picture") == "It was here"

    def test_a_deleted_claim_removes_only_its_block(self) -> None:
        before = self.page_texts()["ArticlePage"]
        assert self.site.claim.statement in before
        self.site.claim.delete()
        after = self.page_texts()["ArticlePage"]
        assert self.site.claim.statement not in after
        assert "Stand up every half hour" in after

    def test_a_deleted_body_area_keeps_the_text_of_the_safety_note(self) -> None:
        assert "Both legs feel weak" in self.page_texts()["ServicePage"]
        self.site.area.delete()
        after = self.page_texts()["ServicePage"]
        assert "Both legs feel weak" not in after
        assert "Go now." in after

    def test_deleted_team_members(self) -> None:
        assert "Sample person" in self.page_texts()["ArticlePage"]
        self.site.person.delete()
        page_texts = self.page_texts()
        assert "Sample person" not in page_texts["ArticlePage"] + page_texts["ServicePage"]
        assert "Most pain settles" in page_texts["ArticlePage"]

    def test_a_deleted_topic(self) -> None:
        self.site.topic.delete()
        assert "Most pain settles" in self.page_texts()["ArticlePage"]

    def test_unpublished_pages_in_cards_and_links(self) -> None:
        link = f'<p>Read <a linktype="page" id="{self.site.other_article.pk}">about feet</a>.</p>'
        page = pages.standard(body=[("text", link)])
        main = only(parse(self.client.get(page.url)), "main")
        assert main.query(".text a[href]")
        self.site.other_article.unpublish()
        self.site.service.unpublish()
        del self.site.service
        self.site.service = self.site.article
        page_texts = self.page_texts()
        assert "Feet first" not in " ".join(page_texts.values())
        assert "Glute massage" not in " ".join(page_texts.values())
        main = only(parse(self.client.get(page.url)), "main")
        assert words(main, ".text") == "Read about feet."
        assert not main.query(".text a[href]")

    def test_deleted_pages_in_cards_and_links(self) -> None:
        text = [
            ("text", f'<p>See <a linktype="page" id="{self.site.other_article.pk}">it</a>.</p>')
        ]
        page = pages.standard(body=text)
        self.site.other_article.delete()
        self.page_texts()
        assert words(parse(self.client.get(page.url)), ".text") == "See it."

    def test_no_contact_page(self) -> None:
        self.site.contact.delete()
        self.site.contact = self.site.standard
        assert "Enquire" not in " ".join(self.page_texts().values())

    def test_contact_details_with_only_a_phone_number(self) -> None:
        empty = ("email", "street_address", "suburb", "city", "province", "postal_code")
        empty += ("map_link", "areas_served", "expected_reply", "whatsapp", "greeting")
        records.contact_details(opening_hours=[], **dict.fromkeys(empty, ""))
        page_texts = self.page_texts()
        links = values(parse(self.client.get(self.site.contact.url)), "a[href]", "href")
        assert not [link for link in links if "wa.me" in link or "mailto" in link]
        assert "067 221 7919" in page_texts["ContactPage"]

    def test_blocks_without_values(self) -> None:
        for name, page in self.site.pages.items():
            if not hasattr(page, "body"):
                continue
            pages.fill(page, {"body": blocks.supported(page, blocks.empty())})
            page.save()
            with self.subTest(name):
                self.page_texts(check_empty=False)

    def test_blocks_without_optional_values(self) -> None:
        for page in self.site.pages.values():
            if hasattr(page, "body"):
                pages.fill(
                    page, {"body": blocks.supported(page, blocks.minimal(image=self.site.image))}
                )
                page.save()
        page_texts = self.page_texts()
        for name, value in blocks.minimal(image=None):
            if f"Bare {name}" in str(value):
                assert f"Bare {name}" in page_texts["StandardPage"], name


class BarePagesTests(TestCase):
    """Every page type with only a title."""

    def test_no_empty_elements(self) -> None:
        nothing = {ServicePage: {"prices": [], "session_steps": [], "questions": []}}
        bare = [make(**nothing.get(model, {})) for model, make in pages.MAKERS.items()]
        for page in bare:
            with self.subTest(type(page).__name__):
                response = self.client.get(page.url)
                assert response.status_code == 200
                main = only(parse(response), "main")
                assert words(main, "h1")
                assert not empty_elements(main)
