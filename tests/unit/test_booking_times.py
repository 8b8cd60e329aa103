"""Possible start times of a massage, and messages for impossible ones."""

from datetime import date, datetime, time, timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from contact.hours import SPA_TIME, interval
from enquiries.forms import times

SATURDAY = timezone.localdate() + timedelta(days=7 + (5 - timezone.localdate().weekday()))
MORNING = (time(8), time(13))
LUNCH = [(time(9), time(12)), (time(13), time(18))]


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), tzinfo=SPA_TIME)


def wrong(spans, chosen: time, minutes: int, day: date = SATURDAY) -> str:
    return times.time_problem([(SATURDAY, spans)], day, chosen, minutes)


def test_the_last_start_leaves_room_before_closing():
    found = times.start_times(SATURDAY, [MORNING], 90)
    assert (found[0], found[-1]) == (at(SATURDAY, 8), at(SATURDAY, 11, 30))
    assert times.start_times(SATURDAY, LUNCH, 180)[:2] == [at(SATURDAY, 9), at(SATURDAY, 13)]


@pytest.mark.parametrize(
    ("spans", "chosen", "minutes", "words"),
    [
        (
            [MORNING],
            time(12),
            90,
            "On Saturday we’re open 08:00–13:00; a 90-minute massage can start from 08:00, and "
            "at 11:30 at the latest.",
        ),
        ([MORNING], time(7), 60, "from 08:00"),
        (LUNCH, time(12), 60, "09:00–12:00 and 13:00–18:00; a 60-minute massage can start "),
        (LUNCH, time(12), 60, "start 09:00–11:00 or 13:00–17:00."),
        ([MORNING], time(8), 360, "too short for 360 minutes"),
        ([MORNING], time(12), 300, "a 300-minute massage can start at 08:00."),
        ([MORNING], time(12, 30), 80, "an 80-minute"),
    ],
)
def test_each_problem_has_its_message(spans, chosen, minutes, words):
    assert words in wrong(spans, chosen, minutes)


def test_a_closed_day_and_a_day_that_has_passed():
    closed = SATURDAY + timedelta(days=1)
    assert f"Sunday {closed.day} " in wrong([MORNING], time(9), 60, day=closed)
    yesterday = timezone.localdate() - timedelta(days=1)
    assert "has passed" in wrong([MORNING], time(9), 60, day=yesterday)


def test_a_time_within_the_notice_is_refused(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: at(SATURDAY, 9, 30))
    assert "too soon" in wrong([MORNING], time(10), 60)
    assert wrong([MORNING], time(10, 30), 60) == ""


spans = st.lists(
    st.tuples(st.times(), st.times()).map(
        lambda pair: tuple(t.replace(second=0, microsecond=0, tzinfo=None) for t in pair)
    ),
    max_size=3,
)


@given(spans, st.integers(5, 480))
def test_every_start_ends_within_opening_time(spans, minutes):
    for moment in times.start_times(SATURDAY, spans, minutes):
        ends = moment + timedelta(minutes=minutes)
        held = [interval(SATURDAY, *one) for one in spans]
        assert any(opens <= moment and ends <= closes for opens, closes in held)
        assert moment.date() == SATURDAY


@given(spans.filter(bool), st.times(), st.integers(5, 480))
def test_a_time_has_a_problem_exactly_when_it_is_not_offered(spans, chosen, minutes):
    chosen = chosen.replace(second=0, microsecond=0)
    offered = [moment.time() for moment in times.start_times(SATURDAY, spans, minutes)]
    assert (wrong(spans, chosen, minutes) == "") == (chosen in offered)
