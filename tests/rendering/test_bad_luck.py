"""What a page refers to may go: the page stays, with its words and without empty shells."""

from django.test import TestCase
from justhtml import Element

from tests.documents import only, parse, values, words
from tests.factories import blocks, pages, records
from tests.factories.site import small_site

PYTHON = ("None", "Struct", "object at 0x", "&lt;", "OrderedDict", "[]", "{}")
# Elements that stand for something only by what they are, or that are for machines.
MAY_BE_EMPTY = {
    "img", "textarea", "td", "th", "path", "source", "br", "hr", "input", "use", "svg", "script", "meta", "link", "button", "base",
}  # fmt: skip
# A script writes into these: they must stand there before their words come, and are drawn without
# a frame or with the room that the words will take.
SPEAKS_LATER = {"data-open-now", "data-share-said"}
# These keep to the page's width and its columns; empty they have no height.
LAYOUT = {"wrap", "page-body", "columns__main", "leader__dots"}


def shells(main: Element) -> list[str]:
    """Elements in which a visitor finds nothing, though a frame or a gap is drawn for them."""
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


class BadLuckTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.site = small_site()

    def shown(self, shells_too: bool = True) -> dict[str, str]:
        """The words of every page, after a look for empty shells and for Python."""
        found = {}
        for name, page in self.site.pages.items():
            response = self.client.get(page.url)
            assert response.status_code == 200, name
            main = only(parse(response), "main")
            if shells_too:
                assert not shells(main), name
            found[name] = words(main)
            assert not [trace for trace in PYTHON if trace in found[name]], name
        return found

    def test_with_everything_in_place(self) -> None:
        for text in self.shown().values():
            assert text

    def test_a_deleted_picture_leaves_its_words(self) -> None:
        self.site.image.delete()
        shown = self.shown()
        assert "Stones by the window" in shown["ArticlePage"]
        assert "A film" in shown["HomePage"]
        assert "Warm hands." in shown["HomePage"]

    def test_a_picture_whose_file_is_lost_leaves_its_words(self) -> None:
        lost = records.image()
        lost.file.storage.delete(lost.file.name)
        value = {"image": blocks.picture(lost), "caption": "It was here", "credit": ""}
        page = pages.standard(body=[("picture", value)], hero_image=lost)
        response = self.client.get(page.url)
        assert response.status_code == 200
        assert words(parse(response), ".picture") == "It was here"

    def test_a_deleted_claim_takes_only_its_own_box(self) -> None:
        before = self.shown()["ArticlePage"]
        assert self.site.claim.statement in before
        self.site.claim.delete()
        after = self.shown()["ArticlePage"]
        assert self.site.claim.statement not in after
        assert "Stand up every half hour" in after

    def test_a_deleted_body_area_leaves_the_notes_own_words(self) -> None:
        assert "Both legs feel weak" in self.shown()["ServicePage"]
        self.site.area.delete()
        after = self.shown()["ServicePage"]
        assert "Both legs feel weak" not in after
        assert "Go now." in after

    def test_deleted_people_leave_the_article_and_the_service(self) -> None:
        assert "Sample person" in self.shown()["ArticlePage"]
        self.site.person.delete()
        shown = self.shown()
        assert "Sample person" not in shown["ArticlePage"] + shown["ServicePage"]
        assert "Most pain settles" in shown["ArticlePage"]

    def test_a_deleted_topic(self) -> None:
        self.site.topic.delete()
        assert "Most pain settles" in self.shown()["ArticlePage"]

    def test_unpublished_pages_behind_cards_and_links(self) -> None:
        link = f'<p>Read <a linktype="page" id="{self.site.other_article.pk}">about feet</a>.</p>'
        page = pages.standard(body=[("text", link)])
        main = only(parse(self.client.get(page.url)), "main")
        assert main.query(".text a[href]")
        self.site.other_article.unpublish()
        self.site.service.unpublish()
        del self.site.service
        self.site.service = self.site.article
        shown = self.shown()
        assert "Feet first" not in " ".join(shown.values())
        assert "Glute massage" not in " ".join(shown.values())
        main = only(parse(self.client.get(page.url)), "main")
        assert words(main, ".text") == "Read about feet."
        assert not main.query(".text a[href]")

    def test_deleted_pages_behind_cards_and_links(self) -> None:
        text = [
            ("text", f'<p>See <a linktype="page" id="{self.site.other_article.pk}">it</a>.</p>')
        ]
        page = pages.standard(body=text)
        self.site.other_article.delete()
        self.shown()
        assert words(parse(self.client.get(page.url)), ".text") == "See it."

    def test_no_contact_page(self) -> None:
        self.site.contact.delete()
        self.site.contact = self.site.standard
        assert "Enquire" not in " ".join(self.shown().values())

    def test_a_contact_record_with_only_a_number(self) -> None:
        empty = ("email", "street_address", "suburb", "city", "province", "postal_code")
        empty += ("map_link", "areas_served", "expected_reply", "whatsapp", "greeting")
        records.contact_details(opening_hours=[], **dict.fromkeys(empty, ""))
        shown = self.shown()
        links = values(parse(self.client.get(self.site.contact.url)), "a[href]", "href")
        assert not [link for link in links if "wa.me" in link or "mailto" in link]
        assert "067 221 7919" in shown["ContactPage"]

    def test_blocks_with_nothing_in_them_do_no_harm(self) -> None:
        for name, page in self.site.pages.items():
            if not hasattr(page, "body"):
                continue
            pages.fill(page, {"body": blocks.supported(page, blocks.empty())})
            page.save()
            with self.subTest(name):
                self.shown(shells_too=False)

    def test_blocks_with_every_optional_empty(self) -> None:
        for page in self.site.pages.values():
            if hasattr(page, "body"):
                pages.fill(
                    page, {"body": blocks.supported(page, blocks.minimal(image=self.site.image))}
                )
                page.save()
        shown = self.shown()
        for word in (
            "heading",
            "point",
            "quote",
            "line",
            "step",
            "cell",
            "fact",
            "meaning",
            "note",
        ):
            assert f"Bare {word}" in shown["StandardPage"]


class BarePagesTests(TestCase):
    """Every page with nothing but its title."""

    def test_no_empty_shells(self) -> None:
        bare = [
            pages.home(),
            pages.article_index(),
            pages.service_index(),
            pages.contact(),
            pages.standard(),
            pages.article(),
            pages.service(prices=[], session_steps=[], questions=[]),
        ]
        for page in bare:
            with self.subTest(type(page).__name__):
                response = self.client.get(page.url)
                assert response.status_code == 200
                main = only(parse(response), "main")
                assert words(main, "h1")
                assert not shells(main)
