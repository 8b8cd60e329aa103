"""Service pages, the list of services and the contact page."""

from django.test import TestCase

from contact.models import ContactDetails
from tests.documents import only, parse, values, words
from tests.factories import pages, records

WAIT = "<p>With a fever.</p>"


def positions(source: str, *parts: str) -> list[int]:
    """The index of each part in the source, to compare their order."""
    return [source.index(part) for part in parts]


class ServicePageTests(TestCase):
    def show(self, **fields):
        page = pages.service(**fields)
        response = self.client.get(page.url)
        assert response.status_code == 200
        return parse(response)

    def test_contraindications_are_in_the_last_details_before_the_button(self) -> None:
        records.contact_details()
        document = self.show(
            who_should_not_come=WAIT, questions=[{"question": "Will it hurt?", "answer": "No."}]
        )
        folds = document.query("details.fold")
        assert "With a fever." in words(folds[-1])
        assert words(only(document, "main")).count("With a fever.") == 1
        # A link to the id opens the <details> around it.
        assert only(folds[-1], "#when-not-to-come")
        source = only(document, ".service-page__asked").to_html()
        said, button = positions(source, "With a fever.", 'class="button"')
        assert said < button

    def test_without_contraindications_there_is_no_warning(self) -> None:
        records.contact_details()
        document = self.show(who_should_not_come="")
        assert not document.query("#when-not-to-come")
        assert "when not to come" not in words(document).lower()

    def test_prices_are_read_aloud_with_their_length(self) -> None:
        document = self.show(
            prices=[
                {"minutes": 60, "price": 650, "note": "on weekdays"},
                {"minutes": 90, "price": 890},
            ]
        )
        rows = only(document, "header .price-rows")
        assert [words(term) for term in rows.query("dt")] == [
            "60 minutes",
            "90 minutes",
        ]
        assert [words(price) for price in rows.query("dd")] == [
            "on weekdays",
            "R650 for 60 minutes",
            "R890 for 90 minutes",
        ]

    def test_every_contact_link_names_the_service(self) -> None:
        records.contact_details()
        document = self.show(slug="back", whatsapp_text="About the back massage")
        for holder in (".service-page__head", ".service-page__asked", ".contact-bar", ".closing"):
            links = values(only(document, holder), ".button", "href")
            assert links[0] == "/contact/booking/?service=back", holder
            assert all("About%20the%20back%20massage" in one for one in links if "wa.me" in one)

    def test_the_longest_of_unequal_steps_is_marked(self) -> None:
        steps = [{"title": "Talk", "minutes": 5}, {"title": "Back", "minutes": 55}]
        document = self.show(session_steps=steps)
        assert words(only(document, ".timeline__step--marked")) == "Back 55 min"
        assert "The hour, step by step" in words(only(document, "main"))
        for same in ([{"title": "Talk"}, {"title": "Back"}], steps[:1], [steps[1], steps[1]]):
            document = self.show(session_steps=same)
            assert not document.query(".timeline__step--marked")

    def test_a_service_with_only_a_title_renders(self) -> None:
        document = self.show(prices=[], session_steps=[], questions=[])
        for part in (".timeline", ".fold", ".therapists", ".price-rows"):
            assert not document.query(part), part
        assert "Ask for a time" in words(only(document, ".service-page__head"))


class ServiceListTests(TestCase):
    def test_the_list_shows_names_lengths_and_prices(self) -> None:
        prices = [{"minutes": 60, "price": 650}, {"minutes": 30, "price": 380}]
        pages.service(title="Back massage", listing_title="Back", prices=prices, feel="Warm.")
        pages.service(title="Feet", prices=prices[:1], feel="")
        pages.service(title="By arrangement", prices=[], feel="")
        home = pages.home(body=[("service_cards", {"heading": "", "services": []})])
        rows = parse(self.client.get(home.url)).query(".service-menu__row")
        assert [words(row) for row in rows] == [
            "Back from R380 30 or 60 minutes Warm.",
            "Feet R650 60 minutes",
            "By arrangement",
        ]

    def test_the_price_list_prints_a_qr_code(self) -> None:
        service = pages.service()
        document = parse(self.client.get(service.get_parent().url))
        code = only(document, ".booking-code")
        assert words(code).endswith("/contact/booking")
        squares = only(code, "path").attrs["d"]
        size = int(only(code, "svg").attrs["viewBox"].split()[2])
        # The three finder patterns of a QR code, seven modules wide.
        for left, top in ((0, 0), (size - 7, 0), (0, size - 1)):
            for column in range(left, left + 7):
                assert f"M{column},{top}H" in squares, (column, top)
            assert f"M{left + 1},{abs(top - 1)}H" not in squares


class ContactPageTests(TestCase):
    def show(self):
        response = self.client.get(pages.contact().url)
        assert response.status_code == 200
        return parse(response)

    def test_contact_links_hours_address_and_form_in_this_order(self) -> None:
        records.contact_details()
        source = only(self.show(), "main").to_html()
        order = positions(
            source,
            "contact-reach",
            "contact-details__hours",
            "contact-details__place",
            "<form",
        )
        assert order == sorted(order)

    def test_directions_parking_access_and_door_are_shown_when_filled_in(self) -> None:
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

    def test_one_number_for_whatsapp_and_calls_is_shown_once(self) -> None:
        records.contact_details()
        reach = only(self.show(), ".contact-reach")
        assert words(reach).count("067 221 7919") == 1
        assert "WhatsApp" in words(reach)
        assert "Call" in words(reach)

    def test_two_numbers_are_shown_with_their_links(self) -> None:
        records.contact_details(phone="+27123456789")
        said = words(only(self.show(), ".contact-reach"))
        order = positions(said, "067 221 7919", "WhatsApp", "012 345 6789", "Call")
        assert order == sorted(order)

    def test_directions_are_a_link_without_a_map(self) -> None:
        records.contact_details(map_link="https://maps.example/spa")
        document = self.show()
        link = only(document, ".contact-details__place a")
        assert words(link) == "Directions in your maps app"
        assert not document.query("iframe, object, embed")

    def test_without_a_number_the_form_is_offered(self) -> None:
        ContactDetails.objects.all().delete()
        assert "The form on this page is the way" in words(only(self.show(), ".contact-reach"))
