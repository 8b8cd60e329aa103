"""Phone numbers stored before validation required all digits break nothing."""

from datetime import timedelta

from django.test import TestCase
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import nested_form_data

from contact.models import ContactDetails
from enquiries.models import Enquiry, NewsConsent
from enquiries.news.consent import record_consent
from tests.documents import parse, values, words
from tests.factories import pages, people, records
from tests.factories.enquiries import enquiry
from tests.rendering.test_contact_record import FIELDS

SHORT = "+2782123456"


class EnquiryTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        records.contact_details()
        cls.owner = people.owner()
        cls.row = enquiry(phone=SHORT, wants_news=True)

    def setUp(self) -> None:
        self.client.force_login(self.owner)
        self.address = f"/admin/snippets/contact/enquiry/edit/{self.row.pk}/"

    def test_staff_can_read_and_process_the_enquiry(self) -> None:
        shown = self.client.get(self.address)
        assert "082 123 456" in words(parse(shown), "main")
        tomorrow = timezone.localtime() + timedelta(days=1)
        book = {
            "do": "book",
            "was": values(parse(shown), "[name=was]", "value")[0],
            "time": "other",
            "other": f"{tomorrow:%Y-%m-%dT10:00}",
        }
        assert self.client.post(self.address, book).status_code == 302
        self.row.refresh_from_db()
        assert (self.row.status, self.row.phone) == (Enquiry.Status.BOOKED, SHORT)

    def test_the_enquiry_can_be_saved_with_all_its_fields(self) -> None:
        self.row.name = "Nomsa"
        self.row.save()
        self.row.refresh_from_db()
        assert (self.row.name, self.row.phone) == ("Nomsa", SHORT)

    def test_news_consent_is_stored_once_and_withdrawn(self) -> None:
        for _ in range(2):
            record_consent(self.row)
        consent = NewsConsent.objects.get()
        address = reverse("wagtailsnippets_contact_newsconsent:delete", args=[consent.pk])
        assert self.client.post(address).status_code == 302
        assert not NewsConsent.objects.exists()

    def test_the_sender_is_found_and_erased(self) -> None:
        find = {"text": "082 123 456", "action": "find"}
        assert "Thandi" in words(parse(self.client.post(reverse("find_person"), find)), "main")
        address = reverse("wagtailsnippets_contact_enquiry:delete", args=[self.row.pk])
        assert self.client.post(address).status_code == 302
        assert not Enquiry.objects.exists()


class ContactRecordTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.page = pages.standard()
        records.contact_details(phone=SHORT, opening_hours=[])
        cls.owner = people.owner()

    def save(self, **fields: str):
        self.client.force_login(self.owner)
        site = records.default_site().pk
        address = reverse("wagtailsettings:edit", args=["contact", "contactdetails", site])
        return self.client.post(address, nested_form_data({**FIELDS, **fields}))

    def test_pages_show_the_number(self) -> None:
        assert self.client.get(self.page.url).status_code == 200

    def test_saving_shows_a_field_error_and_keeps_the_input(self) -> None:
        answer = self.save(phone=SHORT, city="Typed just now")
        assert answer.status_code == 200
        document = parse(answer)
        assert "This number has 9 digits" in words(document, "main .error-message")
        assert values(document, "[name=phone]", "value") == [SHORT]
        assert values(document, "[name=city]", "value") == ["Typed just now"]
        assert self.save(phone="082 123 4567", city="Typed just now").status_code == 302
        assert ContactDetails.objects.get().city == "Typed just now"
