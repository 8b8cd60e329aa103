"""The contact record's form, with the rows of days below it."""

from collections.abc import Sequence
from datetime import date

from django.test import TestCase
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from contact.models import ContactDetails, SpecialDay
from tests.documents import parse, words
from tests.factories import people, records

FIELDS = {
    "phone": "082 123 4567",
    "whatsapp": "082 123 4567",
    "email": "",
    "greeting": "Hello",
    "expected_reply": "",
    "enquiries_to": "",
    "enquiry_days": "90",
    "question_days_open": "90",
    "question_days_kept": "60",
    "street_address": "",
    "suburb": "",
    "city": "Pretoria",
    "province": "",
    "postal_code": "",
    "map_link": "",
    "areas_served": "",
    "opening_hours": inline_formset([]),
}


class ContactRecordTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.details = records.contact_details(opening_hours=[])
        cls.owner = people.owner()

    def save(self, *days: tuple[str, str], stored: Sequence[SpecialDay] = ()):
        self.client.force_login(self.owner)
        site = records.default_site().pk
        address = reverse("wagtailsettings:edit", args=["contact", "contactdetails", site])
        rows = [{"date": day, "reason": reason, "opens": "", "closes": ""} for day, reason in days]
        for row, day in zip(rows, stored, strict=False):
            row["id"] = str(day.pk)
        special = inline_formset(rows, initial=len(stored))
        return self.client.post(address, nested_form_data({**FIELDS, "special_days": special}))

    def days(self) -> list[tuple[date, str]]:
        return list(SpecialDay.objects.values_list("date", "reason"))

    def test_one_date_twice_is_refused_with_words_and_nothing_is_stored(self) -> None:
        answer = self.save(("2027-09-24", "Heritage Day"), ("2027-09-24", "Braai"))
        assert answer.status_code == 200
        assert "date" in words(parse(answer), "main .error-message").lower()
        assert not self.days()
        assert ContactDetails.objects.get().phone == "+27672217919"

    def test_after_the_correction_it_is_saved(self) -> None:
        self.save(("2027-09-24", "Heritage Day"), ("2027-09-24", "Braai"))
        answer = self.save(("2027-09-24", "Heritage Day"), ("2027-09-25", "Braai"))
        assert answer.status_code == 302
        assert self.days() == [
            (date(2027, 9, 24), "Heritage Day"),
            (date(2027, 9, 25), "Braai"),
        ]
        assert ContactDetails.objects.get().phone == "+27821234567"

    def test_two_stored_days_change_places(self) -> None:
        first, second = date(2027, 9, 24), date(2027, 9, 25)
        rows = [records.special_day(first, "Heritage Day"), records.special_day(second, "Braai")]
        details = records.contact_details(opening_hours=[], special_days=rows)
        stored = list(details.special_days.order_by("date"))
        answer = self.save(("2027-09-25", "Heritage Day"), ("2027-09-24", "Braai"), stored=stored)
        assert answer.status_code == 302
        assert self.days() == [(first, "Braai"), (second, "Heritage Day")]
