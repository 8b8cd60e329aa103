"""The form of Contact details with its formsets."""

from datetime import date, time
from unittest.mock import patch

from django.http import HttpResponse
from django.test import TestCase
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from contact.models import ContactDetails, OpeningHours
from tests.documents import parse, values, words
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


class RecordForm(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.details = records.contact_details(opening_hours=[])
        cls.owner = people.owner()

    def post(self, **fields: object):
        self.client.force_login(self.owner)
        return self.client.post(
            self.address(),
            nested_form_data({**FIELDS, **fields}),
        )

    def address(self) -> str:
        site = records.default_site().pk
        return reverse("wagtailsettings:edit", args=["contact", "contactdetails", site])


class OverlappingRowsTests(RecordForm):
    def week(self, *rows: tuple[int, str, str]):
        return self.post(
            opening_hours=inline_formset(
                [{"weekday": day, "opens": opens, "closes": closes} for day, opens, closes in rows]
            )
        )

    def refused(self, *rows: tuple[int, str, str]) -> str:
        answer = self.week(*rows)
        assert answer.status_code == 200
        document = parse(answer)
        assert values(document, "[name=opening_hours-1-opens]", "value") == [rows[1][1]]
        return words(document, "main .error-message")

    def test_on_one_day(self) -> None:
        assert "Monday, 09:00–13:00" in self.refused((0, "09:00", "13:00"), (0, "12:30", "18:00"))

    def test_the_same_row_twice(self) -> None:
        assert "Monday, 09:00–13:00" in self.refused((0, "09:00", "13:00"), (0, "09:00", "13:00"))

    def test_a_night_and_the_next_morning_also_from_sunday_to_monday(self) -> None:
        assert "Friday, 20:00–02:00" in self.refused((4, "20:00", "02:00"), (5, "01:00", "08:00"))
        assert "Sunday, 20:00–02:00" in self.refused((6, "20:00", "02:00"), (0, "01:00", "08:00"))

    def test_adjacent_rows_are_valid(self) -> None:
        rows = ((0, "09:00", "13:00"), (0, "13:00", "18:00"), (4, "20:00", "00:00"))
        assert self.week(*rows, (5, "00:00", "02:00")).status_code == 302

    def test_swapped_times_are_an_error(self) -> None:
        answer = self.week((0, "18:00", "09:00"))
        assert "later than opening" in words(parse(answer), "main .error-message")


class HolidayTicksTests(RecordForm):
    TODAY = date(2026, 12, 1)

    def setUp(self) -> None:
        today = patch("django.utils.timezone.localdate", side_effect=lambda *given: self.TODAY)
        today.start()
        self.addCleanup(today.stop)

    def offered(self) -> list[str]:
        self.client.force_login(self.owner)
        return values(parse(self.client.get(self.address())), "[name=open_holidays]", "value")

    def ticked(self, source: HttpResponse) -> list[str]:
        boxes = parse(source).query("[name=open_holidays]")
        return [box.attrs["value"] for box in boxes if "checked" in box.attrs]

    def test_each_holiday_of_the_coming_year_is_offered_by_name_and_date(self) -> None:
        offered = self.offered()
        assert offered[:4] == ["2026-12-16", "2026-12-25", "2026-12-26", "2027-01-01"]
        # A holiday on a Sunday, observed on Monday.
        assert {"2027-03-21", "2027-03-22", "2027-12-26", "2027-12-27"} <= set(offered)
        assert offered[-1] == "2028-01-01"
        page = words(parse(self.client.get(self.address())))
        assert "Day of Reconciliation, Wednesday 16 December 2026" in page

    def test_a_tick_is_stored_and_dropped_after_its_date(self) -> None:
        assert (
            self.post(
                open_holidays=(
                    "2026-12-16",
                    "2027-09-24",
                )
            ).status_code
            == 302
        )
        assert self.ticked(self.client.get(self.address())) == ["2026-12-16", "2027-09-24"]
        self.TODAY = date(2026, 12, 17)
        # The form was opened before midnight.
        assert (
            self.post(
                open_holidays=(
                    "2026-12-16",
                    "2027-09-24",
                )
            ).status_code
            == 302
        )
        assert ContactDetails.objects.get().open_holidays == ["2027-09-24"]
        # A year later new holidays are offered.
        self.TODAY = date(2027, 12, 17)
        assert "2028-12-25" in self.offered()

    def test_ticks_stay_when_something_else_is_wrong(self) -> None:
        answer = self.post(open_holidays=("2026-12-16",), phone="12")
        assert answer.status_code == 200
        assert self.ticked(answer) == ["2026-12-16"]
        assert ContactDetails.objects.get().open_holidays == []

    def test_what_is_no_holiday_is_not_stored(self) -> None:
        assert (
            self.post(
                open_holidays=(
                    "2026-12-17",
                    "<b>",
                    "9999-99-99",
                )
            ).status_code
            == 302
        )
        assert ContactDetails.objects.get().open_holidays == []

    def test_labels_mention_closed_weekdays_and_special_days(self) -> None:
        records.contact_details(
            opening_hours=[OpeningHours(weekday=2, opens=time(9), closes=time(18))],
            special_days=[records.special_day(date(2026, 12, 16))],
        )
        self.client.force_login(self.owner)
        page = words(parse(self.client.get(self.address())))
        assert "16 December 2026 (see Closed days: what stands there holds)" in page
        assert "25 December 2026 (closed on Fridays anyway)" in page
