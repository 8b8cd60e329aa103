"""The calendar compared with a naive implementation that steps through every minute."""

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from contact.hours import (
    SPA_TIME,
    Calendar,
    SpecialDate,
    group_days,
    interval,
    midnight,
    overlapping_rows,
    times_problem,
    week,
)

START = date(2026, 12, 14)
DAYS_TRIED = 10
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)

# Quarters of an hour, so that intervals touch and overlap often.
times = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
spans = st.tuples(times, times).filter(lambda pair: not times_problem(*pair))
rows = st.lists(st.tuples(st.integers(0, 6), spans).map(lambda row: (row[0], *row[1])), max_size=9)
dates = st.integers(-1, DAYS_TRIED).map(lambda place: START + place * DAY)
special = st.lists(
    st.builds(
        lambda first, more_days, spans: SpecialDate(
            first, "A day", spans, first + more_days * DAY if more_days else None
        ),
        dates,
        st.integers(0, 3),
        st.lists(spans, max_size=2).map(tuple),
    ),
    max_size=3,
    unique_by=lambda day: day.first,
)
calendars = st.builds(
    lambda rows, special, holidays, opened: Calendar(
        rows, special, lambda day: "Holiday" if day in holidays else "", opened
    ),
    rows,
    special,
    st.sets(dates, max_size=3),
    st.sets(dates, max_size=3),
)
moments = st.integers(0, DAYS_TRIED * 24 * 60 - 1).map(
    lambda minutes: midnight(START) + minutes * MINUTE
)


def hours_of(calendar: Calendar, day: date) -> list[tuple[time, time]]:
    """The spans of a day: special days (the latest to begin), else holiday, else ordinary week."""
    special = [row for row in calendar.special if row.first <= day <= (row.last or row.first)]
    if special:
        return list(max(special, key=lambda row: row.first).spans)
    if calendar.holiday(day) and day not in calendar.open_holidays:
        return []
    return calendar.weekly.get(day.weekday(), [])


def open_minutes(calendar: Calendar) -> set[datetime]:
    """Every open minute of the tested days, stepping from each opening time."""
    found = set()
    for place in range(-1, DAYS_TRIED):
        day = START + place * DAY
        for opens, closes in hours_of(calendar, day):
            minute = datetime.combine(day, opens, tzinfo=SPA_TIME)
            while True:
                found.add(minute)
                minute += MINUTE
                if minute.time() == closes:
                    break
    return found


def is_open(calendar: Calendar, moment: datetime) -> bool:
    return any(start <= moment < end for start, end in calendar.intervals(START, DAYS_TRIED))


@given(calendars, moments)
def test_intervals_agree_with_a_naive_implementation(calendar, moment) -> None:
    minutes = open_minutes(calendar)
    assert is_open(calendar, moment) == (moment in minutes)
    # Also at the last instant of the minute.
    last = moment + MINUTE - timedelta(microseconds=1)
    assert is_open(calendar, last) == (moment in minutes)


@given(calendars)
def test_the_data_for_the_browser_covers_the_open_minutes(calendar) -> None:
    intervals = calendar.intervals(START, DAYS_TRIED)
    first, last = midnight(START), midnight(START + DAYS_TRIED * DAY)
    walked = {minute for minute in open_minutes(calendar) if first <= minute < last}
    assert sum((end - start) // MINUTE for start, end in intervals) == len(walked)
    assert all(start in walked and end - MINUTE in walked for start, end in intervals)
    edges = [edge for pair in intervals for edge in pair]
    assert edges == sorted(set(edges))


@given(calendars, st.integers(0, DAYS_TRIED), moments)
def test_days_for_booking_are_open_ones(calendar, count, now) -> None:
    found = calendar.open_days(START, count, after=now)
    assert [day for day, _spans in found] == sorted({day for day, _spans in found})
    for day, offered in found:
        assert START <= day < START + count * DAY
        assert offered
        for opens, closes in offered:
            start, end = interval(day, opens, closes)
            assert end > now
            if end <= midnight(START + DAYS_TRIED * DAY):
                assert is_open(calendar, start)
                assert is_open(calendar, end - MINUTE)
    offered_days = dict(found)
    for place in range(count):
        day = START + place * DAY
        left = [times for times in hours_of(calendar, day) if interval(day, *times)[1] > now]
        assert offered_days.get(day, []) == left


@given(rows)
def test_the_grouped_week_has_the_same_hours(rows) -> None:
    names = [line.days for line in week(rows)]
    told: list[tuple[str, list[str]]] = []
    for line in group_days(week(rows)):
        first, _, last = line.days.partition("–")
        run = names[names.index(first) : names.index(last or first) + 1]
        told += [(name, line.hours) for name in run]
    assert told == [(line.days, line.hours) for line in week(rows)]
    assert sum(len(hours) for _name, hours in told) == len(rows)


@given(rows)
def test_rows_overlap_when_they_share_a_minute_of_the_week(rows) -> None:
    def minutes(row) -> set[int]:
        start, end = interval(START, *row[1:])
        first = row[0] * 1440 + start.hour * 60 + start.minute
        return {(first + place) % 10080 for place in range(int((end - start) / MINUTE))}

    walked = [minutes(row) for row in rows]
    shared = {
        (first, second)
        for second in range(len(rows))
        for first in range(second)
        if walked[first] & walked[second]
    }
    assert set(overlapping_rows(rows)) == shared
