"""The body map and the pages of the areas follow what the owner writes, at once."""

from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from anatomy.models import BodyArea
from tests.documents import meta, only, parse, values, words
from tests.factories import pages, people, records

# Of an area's page whose surroundings have been worked out under the present content version.
WARM_BUDGET = 5


class BodyMapTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        records.contact_details()
        cls.neck = records.body_area(
            "Neck", slug="neck", region="neck", sort_order=1, see_doctor_first="You have a fever."
        )
        cls.feet = records.body_area("Feet", slug="feet", region="feet", side="front", sort_order=2)
        cls.service = pages.service(title="Slow massage", body_areas=[cls.neck])
        cls.article = pages.article(title="On necks", body_areas=[cls.neck])
        cls.home = pages.home(body=[("body_map", {"heading": "Where?", "text": ""})])

    def map(self, path: str = "/"):
        return only(parse(self.client.get(path)), ".body-plan")

    def page(self, slug: str = "neck"):
        response = self.client.get(f"/areas/{slug}/")
        assert response.status_code == 200
        return parse(response)

    def names(self, path: str = "/") -> list[str]:
        return [words(link) for link in self.map(path).query(".body-plan__link")]

    def test_the_list_leads_to_each_areas_page_in_the_owners_order(self) -> None:
        for path in ("/", "/areas/"):
            assert self.names(path) == ["Neck", "Feet"]
            links = values(self.map(path), ".body-plan__link", "href")
            assert links == ["/areas/neck/", "/areas/feet/"]
        for link in links:
            assert self.client.get(link).status_code == 200

    def test_the_drawing_opens_what_the_list_names_and_is_met_once(self) -> None:
        body_map = self.map()
        taps = body_map.query(".body-plan__tap")
        assert [tap.attrs["href"] for tap in taps] == ["#area-neck", "#area-feet"]
        assert {tap.attrs["tabindex"] for tap in taps} == {"-1"}
        assert set(values(body_map, "svg", "aria-hidden")) == {"true"}
        panel = words(body_map, "#area-neck")
        for part in ("Neck", "You have a fever.", "Slow massage", "On necks"):
            assert part in panel
        assert "Slow massage" not in words(body_map, "#area-feet")

    def test_every_choice_of_side_and_region_is_drawn(self) -> None:
        BodyArea.objects.all().delete()
        for side in BodyArea.Side.values:
            for region in BodyArea.Region.values:
                records.body_area(f"{side} {region}", side=side, region=region)
        areas = self.map().query(".body-plan__area")
        assert len(areas) == len(BodyArea.Side.values) * len(BodyArea.Region.values)
        for area in areas:
            assert len(area.query(".body-plan__spot .body-plan__shape")) == 1, words(area)

    def test_two_areas_may_share_a_place(self) -> None:
        records.body_area("Nape", slug="nape", region="neck", sort_order=3)
        assert self.names() == ["Neck", "Feet", "Nape"]
        assert values(self.map(), ".body-plan__tap", "href") == ["#area-neck", "#area-feet"]
        assert len(self.map().query(".body-plan__shape")) == 3

    def test_a_hidden_area_is_nowhere(self) -> None:
        self.neck.shown = False
        self.neck.save()
        for path in ("/", "/areas/", "/areas/feet/", "/sitemap.xml"):
            assert "neck" not in self.client.get(path).content.decode().lower(), path
        assert self.client.get("/areas/neck/").status_code == 404

    def test_a_new_area_is_everywhere_at_once(self) -> None:
        before = self.names()
        records.body_area("Jaw", slug="jaw", region="head", sort_order=0)
        for path in ("/", "/areas/"):
            assert self.names(path) == ["Jaw", *before]
            assert "#area-jaw" in values(self.map(path), ".body-plan__tap", "href")
        assert "Jaw" in words(self.page("feet"))
        assert "/areas/jaw/" in self.client.get("/sitemap.xml").content.decode()

    def test_with_no_area_there_is_no_map_and_no_address_of_it(self) -> None:
        BodyArea.objects.all().delete()
        assert not parse(self.client.get("/")).query(".body-map")
        assert self.client.get("/areas/").status_code == 200
        assert "/areas/" not in self.client.get("/sitemap.xml").content.decode()

    def test_an_areas_page_says_what_the_owner_wrote(self) -> None:
        page = self.page()
        main = words(page, "main")
        for part in (self.neck.description, self.neck.muscles, "Slow massage", "On necks"):
            assert part in main
        assert words(page, "h1") == "Neck"
        assert words(page, "head title").startswith("Neck · ")
        assert meta(page, "description") == self.neck.description
        assert values(page, "head link[rel=canonical]", "href") == ["http://localhost/areas/neck/"]
        assert values(page, ".breadcrumbs a", "href") == ["/", "/areas/"]
        assert len(page.query(".area-page__figure .body-figure__lit")) == 1

    def test_the_doctor_comes_before_the_buttons(self) -> None:
        main = words(self.page(), "main")
        assert main.index("You have a fever.") < main.index("WhatsApp")
        self.neck.see_doctor_first = ""
        self.neck.save()
        page = self.page()
        assert not page.query(".safety-note")
        assert "WhatsApp" in words(page, "main")

    def test_an_areas_page_follows_its_pages(self) -> None:
        assert "Slow massage" not in words(self.page("feet"), "main")
        self.service.body_areas = [self.feet]
        self.service.save_revision().publish()
        self.article.unpublish()
        assert "Slow massage" in words(self.page("feet"), "main")
        for title in ("Slow massage", "On necks"):
            assert title not in words(self.page(), "main")

    def test_what_the_owner_types_is_text(self) -> None:
        self.neck.see_doctor_first = "<b>If</b> <script>alert(1)</script>\n\nOr"
        self.neck.save()
        page = self.page()
        assert "<b>If</b>" in words(page, ".safety-note")
        assert "<p>" not in words(page, ".safety-note")
        assert [words(text) for text in page.query(".safety-note__text p")][-1] == "Or"
        assert not page.query(".safety-note script, .safety-note b")

    def test_older_articles_stand_below_the_cards(self) -> None:
        for place in range(5):
            pages.article(title=f"Further {place}", body_areas=[self.neck])
        page = self.page()
        links = {words(link) for link in page.query("main a")}
        assert {"On necks", *(f"Further {place}" for place in range(5))} <= links
        assert (
            len(page.query("main .article-index__line, main .card"))
            + len(page.query(".area-page__more a"))
            == 7
        )

    def test_an_unknown_area_is_not_found(self) -> None:
        assert self.client.get("/areas/elbow/").status_code == 404

    def test_an_old_address_leads_to_the_page_however_often_it_moves(self) -> None:
        for slug in ("nape", "throat", "neck-and-nape"):
            self.neck.slug = slug
            self.neck.save()
        for old in ("neck", "nape", "throat"):
            response = self.client.get(f"/areas/{old}/")
            assert response.status_code == 301
            assert response["Location"] == "/areas/neck-and-nape/"
        self.neck.slug = "neck"
        self.neck.save()
        assert words(self.page(), "h1") == "Neck"
        assert self.client.get("/areas/neck-and-nape/")["Location"] == "/areas/neck/"

    def test_a_warm_page_asks_little(self) -> None:
        for path in ("/areas/", "/areas/neck/"):
            self.client.get(path)
            with CaptureQueriesContext(connection) as captured:
                self.client.get(path)
            assert len(captured) <= WARM_BUDGET, [query["sql"] for query in captured]

    def test_the_form_shows_the_owner_where_regions_lie(self) -> None:
        self.client.force_login(people.owner())
        address = reverse(self.neck.snippet_viewset.get_url_name("edit"), args=[self.neck.pk])
        form = words(parse(self.client.get(address)), ".places-panel")
        for label in ("Front", "Back", "Lower back", "Arms and hands"):
            assert label in form
