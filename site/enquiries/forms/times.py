"""Bookable days and times, from the opening hours."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from contact.hours import Span, format_span, interval

Day = tuple[date, list[Span]]

STEP = timedelta(minutes=30)
# The shortest notice, in which staff can read and confirm a request.
NOTICE = timedelta(hours=1)


def start_times(day: date, spans: Sequence[Span], minutes: int) -> list[datetime]:
    """The times at which a massage of that length can begin and end within the opening hours."""
    found = []
    for opens, closes in spans:
        begins, ends = interval(day, opens, closes)
        while begins + timedelta(minutes=minutes) <= ends and begins.date() == day:
            found.append(begins)
            begins += STEP
    return found


def all_start_times(days: Sequence[Day], minutes: int) -> list[time]:
    """All times at which a massage of that length can begin on any of the days."""
    return sorted(
        {moment.time() for day, spans in days for moment in start_times(day, spans, minutes)}
    )


def day_text(day: date) -> str:
    """Saturday 28 November."""
    return f"{day:%A} {day.day} {day:%B}"


def time_problem(days: Sequence[Day], day: date, at: time, minutes: int) -> str:
    """Why a massage of that length cannot begin then, in words for visitors; empty when it can."""
    spans = dict(days).get(day)
    if spans is None:
        over = "has passed" if day < timezone.localdate() else "we’re not in"
        return f"{day_text(day)}: {over}. Choose another day."
    possible = start_times(day, spans, minutes)
    hours = f"On {day:%A} we’re open {' and '.join(format_span(*one) for one in spans)}"
    if not possible:
        return f"{hours}, which is too short for {minutes} minutes. Choose another day."
    begins = [moment.time() for moment in possible]
    if at not in begins:
        return f"{hours}; {_runs(spans, day, minutes)}."
    if datetime.combine(day, at, tzinfo=possible[0].tzinfo) < timezone.now() + NOTICE:
        return "That’s too soon for us to say yes in time. Choose a later time, or call us."
    return ""


def _runs(spans: Sequence[Span], day: date, minutes: int) -> str:
    runs = [found for one in spans if (found := start_times(day, [one], minutes))]
    massage = f"{_an(minutes)} {minutes}-minute massage can start"
    if len(runs) == 1:
        first, last = runs[0][0], runs[0][-1]
        if first == last:
            return f"{massage} at {first:%H:%M}"
        return f"{massage} from {first:%H:%M}, and at {last:%H:%M} at the latest"
    return f"{massage} {' or '.join(f'{run[0]:%H:%M}–{run[-1]:%H:%M}' for run in runs)}"


def _an(minutes: int) -> str:
    """An 80-minute, an 8-minute, a 90-minute massage."""
    return "an" if str(minutes).startswith("8") or minutes in (11, 18) else "a"
