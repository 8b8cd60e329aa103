"""Special days that are a range of dates: text, hours by date, validation, rows that overlap."""

from datetime import date, time, timedelta

import pytest
from django.core.exceptions import ValidationError

from contact import holidays
from contact.hours import Calendar, SpecialDate, format_dates
from contact.models import SpecialDay
from tests.factories import records

NINE, TWO, SIX = time(9), time(14), time(18)
EVERY_DAY = [(day, NINE, SIX) for day in range(7)]
FIRST, LAST = date(2026, 12, 20), date(2026, 12, 27)
AWAY = SpecialDate(FIRST, "Family holiday", last=LAST)


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (FIRST, FIRST, "20 December"),
        (FIRST, LAST, "20–27 December"),
        (date(2026, 12, 28), date(2027, 1, 4), "28 December – 4 January"),
        (date(2026, 12, 1), date(2027, 12, 1), "1 December – 1 December"),
    ],
)
def test_dates_in_words(first, last, text) -> None:
    assert format_dates(first, last) == text


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (FIRST, LAST, "20–27 December"),
        (date(2027, 3, 1), date(2027, 3, 1), "1 March 2027"),
        (date(2027, 3, 1), date(2027, 3, 9), "1–9 March 2027"),
        (date(2026, 12, 28), date(2027, 1, 4), "28 December – 4 January 2027"),
        (date(2027, 12, 28), date(2028, 1, 4), "28 December 2027 – 4 January 2028"),
        (date(2025, 12, 28), date(2026, 1, 4), "28 December 2025 – 4 January"),
    ],
)
def test_dates_of_another_year_have_it(first, last, text) -> None:
    assert format_dates(first, last, current_year=2026) == text


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (AWAY, "Closed 20–27 December, Family holiday"),
        (SpecialDate(FIRST, ""), "Closed 20 December"),
        (SpecialDate(FIRST, "", ((NINE, TWO),)), "Open 09:00–14:00 on 20 December"),
        (SpecialDate(FIRST, "", ((NINE, TWO),), LAST), "Open 09:00–14:00, 20–27 December"),
    ],
)
def test_one_line_for_visitors(day, line) -> None:
    assert day.as_hours.line == line


def test_each_date_of_a_range_has_its_hours() -> None:
    calendar = Calendar(EVERY_DAY, [AWAY], holidays.holiday_name)
    around = [FIRST - timedelta(days=1), FIRST, date(2026, 12, 25), LAST, LAST + timedelta(days=1)]
    assert [bool(calendar.spans(day)) for day in around] == [True, False, False, False, True]
    assert [day.day for day, _spans in calendar.open_days(date(2026, 12, 18), 12)] == [
        18,
        19,
        28,
        29,
    ]


def test_a_range_across_the_new_year() -> None:
    calendar = Calendar(EVERY_DAY, [SpecialDate(date(2026, 12, 28), "", (), date(2027, 1, 4))])
    open_days = [day for day, _spans in calendar.open_days(date(2026, 12, 27), 10)]
    assert open_days == [date(2026, 12, 27), date(2027, 1, 5)]


@pytest.mark.parametrize("start", [FIRST - timedelta(days=30), date(2026, 12, 24), LAST])
def test_a_range_is_one_entry_with_all_its_dates_and_no_holidays_within(start) -> None:
    found = Calendar(EVERY_DAY, [AWAY], holidays.holiday_name).unusual_days(start, 30)
    assert [entry.line for entry in found if entry.last] == [AWAY.as_hours.line]
    assert not [entry for entry in found if entry.reason == "Christmas Day"]


def test_the_later_of_two_overlapping_rows_holds() -> None:
    short = SpecialDate(date(2026, 12, 24), "Eve", ((NINE, TWO),))
    for rows in ([AWAY, short], [short, AWAY]):
        calendar = Calendar(EVERY_DAY, rows)
        assert calendar.spans(date(2026, 12, 24)) == [(NINE, TWO)]
        assert [entry.reason for entry in calendar.unusual_days(FIRST, 10)] == [
            "Family holiday",
            "Eve",
        ]


@pytest.mark.parametrize(
    ("last", "message"),
    [
        (FIRST - timedelta(days=1), "must not be before the first day"),
        (FIRST + timedelta(days=367), "longer than a year"),
    ],
)
def test_an_invalid_last_day_is_an_error_there(last, message) -> None:
    with pytest.raises(ValidationError) as caught:
        SpecialDay(date=FIRST, last_date=last).clean()
    assert message in caught.value.message_dict["last_date"][0]


def test_a_last_day_that_is_the_first_day_is_a_single_day() -> None:
    day = SpecialDay(date=FIRST, last_date=FIRST)
    day.clean()
    assert day.last_date is None


@pytest.mark.django_db
def test_rows_that_overlap_are_found_in_the_database() -> None:
    rows = [
        records.special_day(FIRST, "range", last_date=LAST),
        records.special_day(date(2026, 12, 30), "single"),
        records.special_day(date(2026, 12, 31), "year", last_date=date(2027, 1, 2)),
    ]
    records.contact_details(special_days=rows)

    def reasons(first: date, last: date) -> list[str]:
        return [day.reason for day in SpecialDay.objects.overlapping(first, last)]

    assert reasons(date(2026, 12, 1), date(2026, 12, 19)) == []
    assert reasons(date(2026, 12, 27), date(2026, 12, 29)) == ["range"]
    assert reasons(date(2026, 12, 22), date(2026, 12, 23)) == ["range"]
    assert reasons(date(2026, 12, 28), date(2026, 12, 30)) == ["single"]
    assert reasons(date(2027, 1, 1), date(2027, 1, 1)) == ["year"]
    assert reasons(date(2026, 1, 1), date(2027, 12, 31)) == ["range", "single", "year"]
    assert [day.reason for day in SpecialDay.objects.ending_from(LAST)] == [
        "range",
        "single",
        "year",
    ]
