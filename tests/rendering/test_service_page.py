"""A service's page and the contact page, as a visitor reads them from top to bottom."""

from django.test import TestCase

from contact.models import ContactDetails
from tests.documents import only, parse, values, words
from tests.factories import pages, records

WAIT = "<p>With a fever.</p>"


def place(source: str, *parts: str) -> list[int]:
    """Where each of the parts begins, for comparing their order."""
    return [source.index(part) for part in parts]


class ServicePageTests(TestCase):
    def show(self, **fields):
        page = pages.service(**fields)
        response = self.client.get(page.url)
        assert response.status_code == 200
        return parse(response)

    def test_when_not_to_come_stands_before_the_buttons_it_is_meant_for(self) -> None:
        records.contact_details()
        document = self.show(who_should_not_come=WAIT)
        for holder in (".page-head > div", ".service-facts", ".closing"):
            part = only(document, holder)
            source = part.to_html()
            said, button = place(source, "when not to come", "contact-links__link")
            assert said < button, holder
        only(document, "#when-not-to-come")
        assert set(values(document, 'a[href^="#when"]', "href")) == {"#when-not-to-come"}

    def test_nothing_warns_where_nothing_is_said(self) -> None:
        records.contact_details()
        document = self.show(who_should_not_come="")
        assert not document.query(".caution")
        assert "when not to come" not in words(document).lower()

    def test_prices_read_aloud_with_their_length(self) -> None:
        document = self.show(
            prices=[
                {"minutes": 60, "price": 650, "note": "on weekdays"},
                {"minutes": 90, "price": 890},
            ]
        )
        table = only(document, ".service-facts table")
        assert words(only(table, "caption")) == "Times and prices"
        assert [words(cell) for cell in table.query("td")] == [
            "R650 for 60 minutes",
            "R890 for 90 minutes",
        ]
        assert values(table, "tbody th", "scope") == ["row", "row"]

    def test_the_bar_says_the_price_and_offers_the_services_own_message(self) -> None:
        records.contact_details()
        document = self.show(
            prices=[{"minutes": 60, "price": 650}], whatsapp_text="About the back massage"
        )
        bar = only(document, ".contact-bar")
        assert words(bar).startswith("from R650 60 min")
        assert "About%20the%20back%20massage" in values(bar, "a", "href")[0]

    def test_a_service_with_nothing_but_a_name_is_still_a_page(self) -> None:
        document = self.show(prices=[], session_steps=[], questions=[])
        for part in (".timeline", ".suits", ".questions", ".therapists", ".price-table"):
            assert not document.query(part), part
        assert words(only(document, ".service-facts")).startswith("Ask about a time")


class ContactPageTests(TestCase):
    def show(self):
        response = self.client.get(pages.contact().url)
        assert response.status_code == 200
        return parse(response)

    def test_ways_come_first_then_hours_then_place_then_the_form(self) -> None:
        records.contact_details()
        source = only(self.show(), "main").to_html()
        order = place(
            source,
            "contact-reach",
            "contact-details__hours",
            "contact-details__place",
            "<form",
        )
        assert order == sorted(order)

    def test_the_way_parking_access_and_the_door_are_there_when_filled_in(self) -> None:
        records.contact_details(
            street_address="",
            city="",
            suburb="",
            postal_code="",
            province="",
            map_link="",
            areas_served="",
        )
        document = self.show()
        for part in (".contact-details__place", ".contact-page__door"):
            assert not document.query(part), part
        page = pages.contact()
        page.directions, page.parking, page.access = "Green gate.", "Two bays.", "One step."
        page.door, page.door_alt = records.image(), "A green gate"
        page.save()
        document = parse(self.client.get(page.url))
        told = words(only(document, ".contact-details__place"))
        for text in ("Green gate.", "Two bays.", "One step."):
            assert text in told
        assert values(document, ".contact-page__door img", "alt") == ["A green gate"]

    def test_one_number_for_whatsapp_and_calls_is_said_once(self) -> None:
        records.contact_details()
        reach = only(self.show(), ".contact-reach")
        assert words(reach).count("067 221 7919") == 1
        assert "WhatsApp" in words(reach)
        assert "Call" in words(reach)

    def test_two_numbers_stand_each_above_its_own_way(self) -> None:
        records.contact_details(phone="+27123456789")
        said = words(only(self.show(), ".contact-reach"))
        order = place(said, "067 221 7919", "WhatsApp", "012 345 6789", "Call")
        assert order == sorted(order)

    def test_directions_are_a_plain_link(self) -> None:
        records.contact_details(map_link="https://maps.example/spa")
        document = self.show()
        link = only(document, ".contact-details__place a")
        assert words(link) == "Directions in your maps app"
        assert not document.query("iframe, object, embed")

    def test_without_any_number_the_form_is_named_as_the_way(self) -> None:
        ContactDetails.objects.all().delete()
        assert "The form on this page is the way" in words(only(self.show(), ".contact-reach"))
