"""Opening hours as text, by date, and their validation."""

from datetime import date, datetime, time, timedelta
from unittest.mock import patch

import pytest
from django.core.exceptions import ValidationError

from contact import holidays
from contact.hours import (
    SPA_TIME,
    Calendar,
    DayHours,
    SpecialDate,
    format_span,
    group_days,
    overlapping_rows,
    week,
)
from contact.models import ContactDetails, OpeningHours, SpecialDay

NINE, NOON, TWO, SIX = time(9), time(12, 30), time(14), time(18)
TODAY = date(2026, 3, 2)


def lines(rows) -> list[tuple[str, str]]:
    return [(line.days, " ".join(line.hours) or "closed") for line in group_days(week(rows))]


def test_a_span_is_formatted_with_24_hours() -> None:
    assert format_span(NINE, SIX) == "09:00–18:00"


def test_a_week_has_seven_days_from_monday() -> None:
    days = week([(1, NINE, SIX)])
    assert [line.days for line in days][:2] == ["Monday", "Tuesday"]
    assert len(days) == 7
    assert [line.closed for line in days] == [True, False, True, True, True, True, True]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], [("Monday–Sunday", "closed")]),
        ([(day, NINE, SIX) for day in range(7)], [("Monday–Sunday", "09:00–18:00")]),
        (
            [(day, NINE, SIX) for day in range(1, 5)] + [(5, NINE, TWO)],
            [
                ("Monday", "closed"),
                ("Tuesday–Friday", "09:00–18:00"),
                ("Saturday", "09:00–14:00"),
                ("Sunday", "closed"),
            ],
        ),
        (
            [(0, TWO, SIX), (0, NINE, NOON), (2, NINE, NOON)],
            [
                ("Monday", "09:00–12:30 14:00–18:00"),
                ("Tuesday", "closed"),
                ("Wednesday", "09:00–12:30"),
                ("Thursday–Sunday", "closed"),
            ],
        ),
    ],
)
def test_consecutive_days_with_the_same_hours_share_a_line(rows, expected) -> None:
    assert lines(rows) == expected


def test_days_apart_do_not_share_a_line() -> None:
    assert group_days(
        [DayHours("Monday", ["x"]), DayHours("Tuesday"), DayHours("Wednesday", ["x"])]
    )[2] == DayHours("Wednesday", ["x"])


def details(**rows) -> ContactDetails:
    record = ContactDetails()
    record.opening_hours = rows.get("hours", [])
    record.special_days = rows.get("days", [])
    return record


def test_without_rows_the_week_is_empty() -> None:
    assert details().week_grouped == []
    assert details().week == []


def test_special_days_of_the_next_thirty_days_in_order() -> None:
    days = [
        SpecialDay(date=TODAY + timedelta(days=31), reason="Too far"),
        SpecialDay(date=TODAY + timedelta(days=30), reason="Last", opens=NINE, closes=TWO),
        SpecialDay(date=TODAY, reason="Today"),
        SpecialDay(date=TODAY - timedelta(days=1), reason="Over"),
    ]
    with patch("django.utils.timezone.localdate", return_value=TODAY):
        coming = details(days=days).coming_special_days
    assert [(day.reason, day.hours, day.closed) for day in coming] == [
        ("Today", [], True),
        ("Last", ["09:00–14:00"], False),
    ]


@pytest.mark.parametrize("model", [OpeningHours, SpecialDay])
@pytest.mark.parametrize(
    ("opens", "closes"),
    [(SIX, NINE), (NINE, NINE), (time(3), time(3)), (SIX, time(6, 1)), (SIX, time(7))],
)
def test_closing_before_opening_is_refused(model, opens, closes) -> None:
    with pytest.raises(ValidationError) as caught:
        model(opens=opens, closes=closes).clean()
    assert caught.value.messages == [
        "Closing time must be later than opening time. After midnight is fine, until 06:00 at the "
        "latest."
    ]


@pytest.mark.parametrize(
    ("opens", "closes", "field"), [(NINE, None, "closes"), (None, SIX, "opens")]
)
def test_a_missing_time_of_a_special_day_is_an_error(opens, closes, field) -> None:
    with pytest.raises(ValidationError) as caught:
        SpecialDay(date=TODAY, opens=opens, closes=closes).clean()
    assert list(caught.value.message_dict) == [field]


def test_a_special_day_may_be_closed_or_short() -> None:
    SpecialDay(date=TODAY).clean()
    SpecialDay(date=TODAY, opens=NINE, closes=TWO).clean()


def test_address_lines_omit_empty_fields() -> None:
    record = ContactDetails(street_address="1 Palm Street", city="Pretoria", postal_code="0001")
    assert record.address_lines == ["1 Palm Street", "Pretoria 0001"]
    assert ContactDetails().address_lines == []


@pytest.mark.parametrize("model", [OpeningHours, SpecialDay])
@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        (time(20), time(2)),
        (SIX, time(0)),
        (SIX, time(6)),
        (time(0), time(0)),
        (time(0), SIX),
    ],
)
def test_spans_past_midnight_and_whole_days_are_valid(model, opens, closes) -> None:
    model(opens=opens, closes=closes).clean()


def test_a_whole_day_has_its_own_text() -> None:
    assert format_span(time(0), time(0)) == "all day and night"


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SPA_TIME)


WEEK = [(4, NINE, SIX), (4, time(20), time(2)), (5, NINE, time(0))]


def edges(calendar: Calendar, days: int = 8) -> list[str]:
    """Opening and closing times in turn, from Friday 6 March on."""
    intervals = calendar.intervals(date(2026, 3, 6), days)
    return [f"{edge:%d %H:%M}" for interval in intervals for edge in interval]


def test_intervals_across_midnight_are_merged_and_cut_off() -> None:
    calendar = Calendar(WEEK)
    friday = ["06 09:00", "06 18:00", "06 20:00", "07 02:00"]
    saturday = ["07 09:00", "08 00:00"]
    # The last night is cut off at the end of the period.
    assert edges(calendar) == [*friday, *saturday, "13 09:00", "13 18:00", "13 20:00", "14 00:00"]
    # A period of one Saturday includes the end of Friday night.
    assert calendar.intervals(date(2026, 3, 7), 1)[0] == (
        moment("2026-03-07 00:00"),
        moment("2026-03-07 02:00"),
    )
    # An evening that ends at midnight leaves nothing for the next day.
    assert calendar.intervals(date(2026, 3, 8), 1) == []


def test_a_night_continues_into_a_closed_day() -> None:
    calendar = Calendar(WEEK, [SpecialDate(date(2026, 3, 7), "Closed")])
    assert edges(calendar, days=2) == ["06 09:00", "06 18:00", "06 20:00", "07 02:00"]


def test_rows_that_only_touch_do_not_overlap() -> None:
    night, morning = (6, time(20), time(2)), (0, time(2), NINE)
    rows = [(0, NINE, NOON), (0, NOON, SIX), night, morning]
    assert not list(overlapping_rows(rows))
    assert not list(overlapping_rows(rows[::-1]))
    assert list(overlapping_rows([night, (0, time(1, 59), NINE)])) == [(0, 1)]


def test_always_open_and_always_closed() -> None:
    always = Calendar([(day, time(0), time(0)) for day in range(7)])
    assert edges(always) == ["06 00:00", "14 00:00"]
    assert edges(Calendar()) == []


def test_special_days_and_open_holidays_override_holidays() -> None:
    day = date(2026, 12, 16)
    rows = [(2, NINE, SIX)]
    assert Calendar(rows, holiday=holidays.holiday_name).spans(day) == []
    assert Calendar(rows, holiday=holidays.holiday_name, open_holidays=[day]).spans(day) == [
        (NINE, SIX)
    ]
    short = SpecialDate(day, "Short", ((NINE, TWO),))
    assert Calendar(rows, [short], holidays.holiday_name).spans(day) == [(NINE, TWO)]


def test_special_days_without_a_reason_are_listed_with_the_name_of_the_holiday() -> None:
    holiday, ordinary = date(2026, 12, 16), date(2026, 12, 17)
    special = [SpecialDate(holiday, "", ((NINE, TWO),)), SpecialDate(ordinary, "")]
    calendar = Calendar([(2, NINE, SIX)], special, holidays.holiday_name)
    assert [(day.first, day.reason, day.hours) for day in calendar.unusual_days(holiday, 1)] == [
        (holiday, "Day of Reconciliation", ["09:00–14:00"]),
        (ordinary, "", []),
    ]


def test_public_holidays_include_observed_and_one_off_days() -> None:
    names = dict(holidays.upcoming_holidays(date(2027, 1, 1)))
    assert names[date(2027, 3, 22)] == "Human Rights Day (observed)"
    assert names[date(2027, 12, 27)] == "Day of Goodwill (observed)"
    assert names[date(2027, 3, 26)] == "Good Friday"
    assert names[date(2027, 3, 29)] == "Family Day"
    assert holidays.holiday_name(date(2026, 8, 10))
    assert not holidays.holiday_name(date(2027, 8, 10))
    assert list(names) == sorted(names)
    assert holidays.holiday_name(date(9999, 12, 25)) == holidays.holiday_name(date(1, 1, 1)) == ""
