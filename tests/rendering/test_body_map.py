"""The body map and the areas' pages show what editors save."""

import re

from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from anatomy.map_regions import MAP_REGIONS
from anatomy.models import BodyArea
from services.areas import named_after
from tests.documents import meta, only, parse, values, words
from tests.factories import pages, people, records

LENGTH = re.compile(r" \d+ min ")
# Queries of an area's page whose cached values exist for the current content version.
WARM_BUDGET = 5


class BodyMapTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        records.contact_details()
        cls.neck = records.body_area(
            "Neck", slug="neck", region="neck", sort_order=1, see_doctor_first="You have a fever."
        )
        cls.feet = records.body_area("Feet", slug="feet", region="feet", side="front", sort_order=2)
        cls.service = pages.service(
            title="Slow massage", feel="Like a long exhale.", body_areas=[cls.neck]
        )
        cls.article = pages.article(title="On necks", body_areas=[cls.neck])
        cls.home = pages.home(body=[("body_map", {"heading": "Where?", "text": ""})])

    def map(self, path: str = "/"):
        return only(parse(self.client.get(path)), ".body-plan")

    def page(self, slug: str = "neck"):
        response = self.client.get(f"/areas/{slug}/")
        assert response.status_code == 200
        return parse(response)

    def names(self, path: str = "/") -> list[str]:
        return [LENGTH.split(words(link))[0] for link in self.map(path).query(".body-plan__link")]

    def test_the_list_links_to_each_areas_page_by_sort_order(self) -> None:
        for path in ("/", "/areas/"):
            assert self.names(path) == ["Neck", "Feet"]
            links = values(self.map(path), ".body-plan__link", "href")
            assert links == ["/areas/neck/", "/areas/feet/"]
        for link in links:
            assert self.client.get(link).status_code == 200

    def test_the_drawing_links_to_areas_and_is_not_focusable(self) -> None:
        body_map = self.map()
        links = body_map.query(".body-plan__region")
        # Neck and feet are found in front and behind.
        assert (
            sorted(link.attrs["href"] for link in links) == ["#area-feet"] * 2 + ["#area-neck"] * 2
        )
        assert {link.attrs["tabindex"] for link in links} == {"-1"}
        assert set(values(body_map, "svg", "aria-hidden")) == {"true"}

    def test_an_area_panel_has_services_prices_and_a_link_to_the_safety_text(self) -> None:
        body_map = self.map()
        sheet = only(body_map, "#area-neck")
        for part in ("Neck", self.neck.description, "Slow massage", "60 minutes R650"):
            assert part in words(sheet)
        assert values(sheet, "a", "href") == [
            self.service.url,
            "/areas/neck/#doctor",
            "#body-plan",
        ]
        assert "You have a fever." in words(only(self.page(), "#doctor"))
        assert "Slow massage" not in words(body_map, "#area-feet")
        assert "/contact/booking/" in values(body_map, "#area-feet a", "href")

    def test_the_price_of_an_area_is_that_of_60_minutes_or_the_next_longer(self) -> None:
        def beside(*rows: tuple[int, int]) -> str:
            self.neck.services.all().delete()
            pages.service(
                title="Neck massage",
                slug="neck-massage",
                prices=[{"minutes": minutes, "price": price} for minutes, price in rows],
                body_areas=[self.neck],
            )
            link = words(self.map().query(".body-plan__link")[0])
            if rows:
                length, price = LENGTH.search(link).group().split()[0], link.split()[-1]
                rows_shown = words(parse(self.client.get("/services/neck-massage/")), "header dl")
                assert f"{price} for {length} minutes" in rows_shown
                assert f"{length} minutes {price}" in words(self.map(), "#area-neck")
                menu = words(self.page(), ".area-page__offer .leader")
                assert menu == f"Neck massage {length} min {price}"
            return link

        assert beside((30, 380), (60, 650), (90, 890)) == "Neck 60 min R650"
        assert beside((30, 380), (75, 700), (90, 890)) == "Neck 75 min R700"
        assert beside((30, 380), (45, 520)) == "Neck 45 min R520"
        assert beside() == "Neck"

    def test_the_price_of_an_area_is_that_of_its_cheapest_service(self) -> None:
        cheap = [{"minutes": 30, "price": 500}, {"minutes": 60, "price": 600}]
        pages.service(title="Cheap hour", prices=cheap, body_areas=[self.neck])
        cut = [{"minutes": 30, "price": 300}, {"minutes": 60, "price": 700}]
        pages.service(title="Neck, in short", prices=cut, body_areas=[self.neck])
        assert words(self.map().query(".body-plan__link")[0]) == "Neck 60 min R600"
        assert "Cheap hour" in words(self.map(), "#area-neck")

    def test_the_area_with_most_services_is_open_first(self) -> None:
        assert values(self.map(), ".body-area--first", "id") == ["area-neck"]
        for _ in range(2):
            pages.service(body_areas=[self.feet])
        assert values(self.map(), ".body-area--first", "id") == ["area-feet"]
        # It comes last, so that CSS can hide it when another is chosen.
        assert values(self.map(), ".body-area", "id")[-1] == "area-feet"

    def test_a_service_named_after_the_area_comes_first(self) -> None:
        pages.service(title="Necks and shoulders", body_areas=[self.neck])
        assert "Necks and shoulders" in words(self.map(), "#area-neck")
        names = [
            words(name) for name in self.page().query(".area-page__offer .service-menu .row-link")
        ]
        assert names == ["Necks and shoulders", "Slow massage"]

    def test_an_areas_name_matches_whole_words_only(self) -> None:
        assert named_after("Arm massage", "Arms")
        assert named_after("Feet and calves", "Calves")
        assert not named_after("Warm oil massage", "Arms")

    def test_every_choice_of_side_and_region_is_drawn(self) -> None:
        BodyArea.objects.all().delete()
        for side in BodyArea.Side.values:
            for region in BodyArea.Region.values:
                records.body_area(f"{side} {region}", side=side, region=region)
        drawn = {use.rpartition("#")[2] for use in values(self.map(), "use", "href")}
        assert drawn == {"front", "back", "join"} | {place.key for place in MAP_REGIONS}
        assert len(self.map().query(".body-plan__region")) == len(MAP_REGIONS)

    def test_two_areas_may_share_a_region(self) -> None:
        records.body_area("Nape", slug="nape", region="neck", sort_order=3)
        records.body_area("Throat", slug="throat", region="neck", side="front", sort_order=4)
        assert self.names() == ["Neck", "Feet", "Nape", "Throat"]
        links = values(self.map(), ".body-plan__region", "href")
        assert sorted(links) == ["#area-feet", "#area-feet", "#area-neck", "#area-throat"]

    def test_a_hidden_area_appears_on_no_page(self) -> None:
        self.neck.shown = False
        self.neck.save()
        for path in ("/", "/areas/", "/areas/feet/", "/sitemap.xml"):
            assert "neck" not in self.client.get(path).content.decode().lower(), path
        assert self.client.get("/areas/neck/").status_code == 404

    def test_a_new_area_appears_on_every_page_immediately(self) -> None:
        before = self.names()
        records.body_area("Jaw", slug="jaw", region="head", sort_order=0)
        for path in ("/", "/areas/"):
            assert self.names(path) == ["Jaw", *before]
            assert "#area-jaw" in values(self.map(path), ".body-plan__region", "href")
        assert "Jaw" in words(self.page("feet"))
        assert "/areas/jaw/" in self.client.get("/sitemap.xml").content.decode()

    def test_without_areas_there_is_no_map_and_no_sitemap_entry(self) -> None:
        BodyArea.objects.all().delete()
        assert not parse(self.client.get("/")).query(".body-map")
        assert self.client.get("/areas/").status_code == 200
        assert "/areas/" not in self.client.get("/sitemap.xml").content.decode()

    def test_an_areas_page_shows_its_fields(self) -> None:
        self.neck.muscles = "The coat hanger (trapezius), deltoid"
        self.neck.save()
        page = self.page()
        main = words(page, "main")
        for part in (self.neck.description, "Slow massage", "Like a long exhale.", "On necks"):
            assert part in main
        muscles = [words(muscle) for muscle in page.query(".area-page__muscle")]
        assert muscles == ["The coat hanger trapezius", "Deltoid"]
        assert words(page, "h1") == "Neck"
        assert words(page, "head title").startswith("Neck · ")
        assert meta(page, "description") == self.neck.description
        assert values(page, "head link[rel=canonical]", "href") == ["http://localhost/areas/neck/"]
        assert values(page, ".breadcrumbs a", "href") == ["/areas/"]
        assert len(page.query(".area-page__figure .body-figure__region--active")) == 1

    def test_services_come_first_with_a_link_to_the_safety_text(self) -> None:
        page = self.page()
        main = words(page, "main")
        assert main.index("Slow massage") < main.index("You have a fever.")
        assert values(page, ".area-page__offer a", "href")[-1] == "#doctor"
        assert not page.query("details #doctor")
        self.neck.see_doctor_first = ""
        self.neck.save()
        page = self.page()
        assert not page.query("#doctor")
        assert "#doctor" not in values(page, "main a", "href")
        assert "Ask for a time" in words(page, "main")

    def test_emergency_numbers_are_tel_links(self) -> None:
        self.neck.see_doctor_first = "Call 10177 (112 from a cell phone). Not 1120."
        self.neck.save()
        assert values(self.page(), "#doctor a", "href") == ["tel:10177", "tel:112"]

    def test_an_areas_page_follows_changes_of_services_and_articles(self) -> None:
        assert "Slow massage" not in words(self.page("feet"), "main")
        self.service.body_areas = [self.feet]
        self.service.save_revision().publish()
        self.article.unpublish()
        assert "Slow massage" in words(self.page("feet"), "main")
        for title in ("Slow massage", "On necks"):
            assert title not in words(self.page(), "main")

    def test_html_in_fields_is_escaped(self) -> None:
        self.neck.see_doctor_first = "<b>If</b> <script>alert(1)</script> 112\n\nOr"
        self.neck.save()
        doctor = only(self.page(), "#doctor")
        assert "<b>If</b>" in words(doctor)
        assert "<p>" not in words(doctor)
        assert [words(text) for text in doctor.query(".area-page__signs p")][-1] == "Or"
        assert not doctor.query("script, b")

    def test_three_articles_and_a_link_to_all(self) -> None:
        for place in range(5):
            pages.article(title=f"Further {place}", body_areas=[self.neck])
        page = self.page()
        assert len(page.query(".article-index__line")) == 3
        links = {words(link): link.attrs["href"] for link in page.query("main a")}
        assert links["All articles"] == "/articles/"

    def test_lines_after_a_colon_become_a_list(self) -> None:
        self.neck.see_doctor_first = (
            "Call 112 now if:\r\nit is <b>numb</b>\r\nyou fell\r\n\r\nAsk your doctor."
        )
        self.neck.save()
        doctor = only(self.page(), ".area-page__signs")
        assert [words(item) for item in doctor.query("li")] == ["it is <b>numb</b>", "you fell"]
        paragraphs = [words(text) for text in doctor.query("p")]
        assert paragraphs == ["Call 112 now if:", "Ask your doctor."]
        assert values(doctor, "a", "href") == ["tel:112"]

    def test_lines_after_a_line_without_a_colon_stay_a_paragraph(self) -> None:
        self.neck.see_doctor_first = "You have a fever.\nYou <b>fell</b>.\n\nOr: ask us."
        self.neck.save()
        doctor = only(self.page(), ".area-page__signs")
        assert not doctor.query("li, strong, b")
        paragraphs = [words(text) for text in doctor.query("p")]
        assert paragraphs == ["You have a fever. You <b>fell</b>.", "Or: ask us."]

    def test_an_unknown_area_is_a_404(self) -> None:
        assert self.client.get("/areas/elbow/").status_code == 404

    def test_old_slugs_redirect_to_the_current_url_without_chains(self) -> None:
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

    def test_a_page_with_cached_values_needs_few_queries(self) -> None:
        for path in ("/areas/", "/areas/neck/"):
            self.client.get(path)
            with CaptureQueriesContext(connection) as captured:
                self.client.get(path)
            assert len(captured) <= WARM_BUDGET, [query["sql"] for query in captured]

    def test_the_edit_form_shows_the_regions_on_the_drawing(self) -> None:
        self.client.force_login(people.owner())
        address = reverse(self.neck.snippet_viewset.get_url_name("edit"), args=[self.neck.pk])
        form = words(parse(self.client.get(address)), ".map-regions-panel")
        for label in ("Front", "Back", "Lower back", "Arms and hands"):
            assert label in form
