"""The form of Contact details with its formsets."""

from collections.abc import Sequence
from datetime import date, time
from unittest.mock import patch

from django.http import HttpResponse
from django.test import TestCase
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from contact.models import ContactDetails, OpeningHours, SpecialDay
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

    def save(self, *days: tuple[str, str], stored: Sequence[SpecialDay] = (), **fields: object):
        rows = [{"date": day, "reason": reason, "opens": "", "closes": ""} for day, reason in days]
        for row, day in zip(rows, stored, strict=False):
            row["id"] = str(day.pk)
        special = inline_formset(rows, initial=len(stored))
        return self.post(special_days=special, **fields)

    def post(self, **fields: object):
        self.client.force_login(self.owner)
        return self.client.post(
            self.address(),
            nested_form_data({**FIELDS, "special_days": inline_formset([]), **fields}),
        )

    def address(self) -> str:
        site = records.default_site().pk
        return reverse("wagtailsettings:edit", args=["contact", "contactdetails", site])

    def days(self) -> list[tuple[date, str]]:
        return list(SpecialDay.objects.values_list("date", "reason"))


class ContactRecordTests(RecordForm):
    def test_a_duplicate_date_is_an_error_and_nothing_is_saved(self) -> None:
        answer = self.save(("2027-09-24", "Heritage Day"), ("2027-09-24", "Braai"))
        self.assert_error_at_row(answer, 1)
        assert not self.days()
        assert ContactDetails.objects.get().phone == "+27672217919"

    def assert_error_at_row(self, answer: HttpResponse, row: int) -> None:
        assert answer.status_code == 200
        document = parse(answer)
        assert words(document, "main .error-message") == "There is already a row for this date."
        (field,) = document.query(f"[name=special_days-{row}-date]")
        described = field.attrs["aria-describedby"].split()
        assert any("already a row" in words(document, f"#{name}") for name in described)

    def test_a_new_row_with_an_existing_date_is_an_error(self) -> None:
        for other in ("2027-09-25", "2027-09-23"):
            rows = [records.special_day(date(2027, 9, 24), "Heritage Day")]
            details = records.contact_details(opening_hours=[], special_days=rows)
            stored = list(details.special_days.all())
            days = [("2027-09-24", "Heritage Day"), (other, "Rain"), ("2027-09-24", "Braai")]
            self.assert_error_at_row(self.save(*days, stored=stored), 2)
            assert self.days() == [(date(2027, 9, 24), "Heritage Day")]
            document = parse(self.save(*days, stored=stored))
            assert values(document, "[name=special_days-2-reason]", "value") == ["Braai"]

    def test_after_the_correction_it_is_saved(self) -> None:
        self.save(("2027-09-24", "Heritage Day"), ("2027-09-24", "Braai"))
        answer = self.save(("2027-09-24", "Heritage Day"), ("2027-09-25", "Braai"))
        assert answer.status_code == 302
        assert self.days() == [
            (date(2027, 9, 24), "Heritage Day"),
            (date(2027, 9, 25), "Braai"),
        ]
        assert ContactDetails.objects.get().phone == "+27821234567"

    def test_two_stored_days_can_swap_dates(self) -> None:
        first, second = date(2027, 9, 24), date(2027, 9, 25)
        rows = [records.special_day(first, "Heritage Day"), records.special_day(second, "Braai")]
        details = records.contact_details(opening_hours=[], special_days=rows)
        stored = list(details.special_days.order_by("date"))
        answer = self.save(("2027-09-25", "Heritage Day"), ("2027-09-24", "Braai"), stored=stored)
        assert answer.status_code == 302
        assert self.days() == [(first, "Braai"), (second, "Heritage Day")]


class SameDateTwiceTests(RecordForm):
    """Two windows, both opened before either one was saved."""

    def test_the_second_window_gets_an_error_and_keeps_its_input(self) -> None:
        assert self.save(("2027-09-24", "Heritage Day")).status_code == 302
        answer = self.save(("2027-09-24", "Braai"), city="A town typed just now")
        assert answer.status_code == 200
        document = parse(answer)
        assert "Heritage Day, closed" in words(document, "main .error-message")
        assert values(document, "[name=special_days-0-reason]", "value") == ["Braai"]
        assert values(document, "[name=city]", "value") == ["A town typed just now"]
        assert self.days() == [(date(2027, 9, 24), "Heritage Day")]
        assert self.save(("2027-09-25", "Braai")).status_code == 302
        assert len(self.days()) == 2

    def test_a_date_stored_after_validation_is_replaced(self) -> None:
        with patch("contact.record_form.validate_new_dates"):
            self.save(("2027-09-24", "Heritage Day"))
            record = ContactDetails.objects.get()
            record.special_days = [SpecialDay(date=date(2027, 9, 24), reason="Braai")]
            record.save()
        assert self.days() == [(date(2027, 9, 24), "Braai")]

    def test_a_row_deleted_in_another_window_is_no_error(self) -> None:
        self.save(("2027-09-24", "Heritage Day"))
        gone = list(SpecialDay.objects.all())
        SpecialDay.objects.all().delete()
        assert self.save(("2027-09-24", "Braai"), stored=gone).status_code in (200, 302)


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
        assert "16 December 2026 (see Special days: the row there holds)" in page
        assert "25 December 2026 (closed on Fridays anyway)" in page
