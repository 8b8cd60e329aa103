"""JSON-LD agrees with what the same page shows."""

import json
from datetime import date, time
from typing import Any
from unittest.mock import patch

from django.http import HttpResponse
from django.test import TestCase

from contact.models import OpeningHours
from core.seo.structured_data import merge_nodes
from tests.documents import only, parse, values, words
from tests.factories import pages, records
from tests.factories.site import small_site

HOST = "http://localhost"
TODAY = date(2026, 12, 1)


def graph(response: HttpResponse) -> dict[str, dict[str, Any]]:
    """The JSON-LD nodes by @type."""
    data = json.loads(only(parse(response), 'script[type="application/ld+json"]').to_text())
    assert data["@context"] == "https://schema.org"
    nodes = {node["@type"]: node for node in data["@graph"]}
    assert len(nodes) == len(data["@graph"])
    return nodes


class StructuredDataTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.site = small_site()

    def setUp(self) -> None:
        self.client.defaults["SERVER_NAME"] = "localhost"
        today = patch("django.utils.timezone.localdate", return_value=TODAY)
        today.start()
        self.addCleanup(today.stop)

    def test_every_page_has_nodes_of_spa_and_page_without_ratings(self) -> None:
        for page in self.site.pages.values():
            with self.subTest(page.title):
                response = self.client.get(page.url)
                nodes = graph(response)
                assert nodes["DaySpa"]["name"] == "Palms of Grace Spa"
                assert nodes["WebPage"]["url"] == HOST + page.url
                text = json.dumps(nodes)
                assert not {"FAQPage", "aggregateRating", "Review"} & set(text.split('"'))

    def test_the_spas_node_has_the_contact_details(self) -> None:
        response = self.client.get(self.site.contact.url)
        spa = graph(response)["DaySpa"]
        assert spa["@id"] == f"{HOST}/#spa"
        assert spa["telephone"] == "+27672217919"
        assert spa["address"] == {
            "@type": "PostalAddress",
            "streetAddress": "1 Palm Street, Old Town",
            "addressLocality": "Pretoria",
            "addressRegion": "Gauteng",
            "postalCode": "0001",
            "addressCountry": "ZA",
        }
        assert spa["areaServed"] == "Pretoria East"
        assert spa["image"].startswith(f"{HOST}/media/")
        assert "1 Palm Street" in words(parse(response))

    def test_opening_hours_of_weekdays_and_special_days(self) -> None:
        records.contact_details(
            opening_hours=[
                *(OpeningHours(weekday=day, opens=time(9), closes=time(18)) for day in (1, 2, 3)),
                OpeningHours(weekday=4, opens=time(20), closes=time(2)),
                OpeningHours(weekday=5, opens=time(0), closes=time(0)),
            ],
            special_days=[
                records.special_day(date(2026, 12, 24), opens=time(9), closes=time(12)),
            ],
            open_holidays=["2026-12-16"],
        )
        spa = graph(self.client.get("/"))["DaySpa"]
        hours = spa["openingHoursSpecification"]
        week = [
            (entry["dayOfWeek"], entry["opens"], entry["closes"])
            for entry in hours
            if "dayOfWeek" in entry
        ]
        assert week == [
            (["Tuesday", "Wednesday", "Thursday"], "09:00", "18:00"),
            (["Friday"], "20:00", "02:00"),
            (["Saturday"], "00:00", "23:59"),
        ]
        dates = [
            (entry["validFrom"], entry["validThrough"], entry["opens"], entry["closes"])
            for entry in hours
            if "validFrom" in entry
        ]
        assert dates == [
            ("2026-12-16", "2026-12-16", "09:00", "18:00"),
            ("2026-12-24", "2026-12-24", "09:00", "12:00"),
            ("2026-12-25", "2026-12-25", "00:00", "00:00"),
            ("2026-12-26", "2026-12-26", "00:00", "00:00"),
        ]

    def test_without_address_and_hours_the_properties_are_omitted(self) -> None:
        names = ("phone", "whatsapp", "email", "street_address", "suburb", "city", "province")
        empty = dict.fromkeys((*names, "postal_code", "map_link", "areas_served"), "")
        records.contact_details(**empty, opening_hours=[])
        spa = graph(self.client.get("/"))["DaySpa"]
        assert spa["address"] == {"@type": "PostalAddress", "addressCountry": "ZA"}
        assert not {"telephone", "email", "openingHoursSpecification", "hasMap"} & set(spa)

    def test_offers_have_the_prices_of_services(self) -> None:
        pages.service(title="Feet", prices=[{"minutes": 30, "price": 350}])
        page = pages.service(
            title="Backs",
            prices=[
                {"minutes": 60, "price": 650},
                {"minutes": 90, "price": 1200.50, "note": "Late"},
            ],
        )
        response = self.client.get(page.url)
        spa = graph(response)["DaySpa"]
        shown = sorted(
            {row.price for each in (page, self.site.service) for row in each.prices.all()} | {350}
        )
        assert spa["priceRange"].startswith(f"R{shown[0]:.0f}–R1\N{NO-BREAK SPACE}200.50")
        offers = spa["makesOffer"]
        assert [(offer["itemOffered"]["name"], offer["price"]) for offer in offers] == [
            ("Backs, 60 minutes", "650.00"),
            ("Backs, 90 minutes", "1200.50"),
        ]
        assert all(offer["url"] == HOST + page.url for offer in offers)
        assert offers[1]["description"] == "Late"
        assert "makesOffer" not in graph(self.client.get("/"))["DaySpa"]

    def test_an_article_has_author_reviewer_and_citations(self) -> None:
        page = self.site.article
        response = self.client.get(page.url)
        nodes, document = graph(response), parse(response)
        posting, about = nodes["BlogPosting"], nodes["WebPage"]
        assert posting["headline"] == words(document, "h1")
        assert posting["mainEntityOfPage"] == {"@id": about["@id"]}
        dates = values(document, ".byline time", "datetime")
        assert [posting["datePublished"], posting["dateModified"]] == dates[:2]
        assert about["lastReviewed"] == dates[2]
        assert about["reviewedBy"]["name"] == posting["author"]["name"] == "Sample person"
        assert posting["publisher"] == {"@id": nodes["DaySpa"]["@id"]}
        assert posting["image"] == [
            node.attrs["content"]
            for node in document.query("meta")
            if node.attrs.get("property") == "og:image"
        ]
        assert posting["citation"] == ["https://doi.org/10.1000/182"]
        assert "https://doi.org/10.1000/182" in values(document, "main a", "href")

    def test_an_article_without_author_and_reviewer_is_by_the_spa(self) -> None:
        page = pages.article(author=None, reviewer=None, reviewed_on=None, updated_on=None)
        nodes = graph(self.client.get(page.url))
        assert nodes["BlogPosting"]["author"] == {"@id": f"{HOST}/#spa"}
        assert nodes["BlogPosting"]["dateModified"] == nodes["BlogPosting"]["datePublished"]
        assert not {"lastReviewed", "reviewedBy"} & set(nodes["WebPage"])
        assert "citation" not in nodes["BlogPosting"]

    def test_a_reviewer_without_a_date(self) -> None:
        page = pages.article(reviewer=self.site.article.reviewer, reviewed_on=None)
        assert page.reviewer
        about = graph(self.client.get(page.url))["WebPage"]
        assert not {"lastReviewed", "reviewedBy"} & set(about)

    def test_the_breadcrumb_list_is_that_of_the_page(self) -> None:
        response = self.client.get(self.site.article.url)
        items = graph(response)["BreadcrumbList"]["itemListElement"]
        links = parse(response).query(".breadcrumbs a")
        shown = [(words(link), HOST + link.attrs["href"]) for link in links]
        # The site name links to the home page.
        assert [(item["name"], item["item"]) for item in items[1:-1]] == shown
        assert items[-1]["item"] == HOST + self.site.article.url
        assert [item["position"] for item in items] == [1, 2, 3]
        assert "BreadcrumbList" not in graph(self.client.get("/"))

    def test_special_characters_are_escaped(self) -> None:
        title = "A </script><b>& “quoted” \u2028 title"
        page = pages.article(title=title)
        source = self.client.get(page.url)
        assert graph(source)["BlogPosting"]["headline"] == page.title
        text = only(parse(source), 'script[type="application/ld+json"]').to_text()
        assert not set("<>&") & set(text)

    def test_opening_hours_change_with_the_date(self) -> None:
        def dates() -> set[str]:
            spa = graph(self.client.get("/"))["DaySpa"]
            return {entry.get("validFrom", "") for entry in spa["openingHoursSpecification"]}

        assert "2026-12-16" in dates()
        with patch("django.utils.timezone.localdate", return_value=date(2026, 12, 17)):
            assert "2026-12-16" not in dates()

    def test_search_results_and_404s_have_none(self) -> None:
        for address in ("/search/?q=back", "/nothing-here/"):
            assert "ld+json" not in self.client.get(address).content.decode()


def test_nodes_with_the_same_id_are_merged() -> None:
    nodes = [{"@id": "a", "x": 1}, {"y": 2}, {"@id": "a", "x": 3, "z": 4}]
    assert merge_nodes(nodes) == [{"@id": "a", "x": 3, "z": 4}, {"y": 2}]
