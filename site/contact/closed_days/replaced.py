"""What closed days replace: other special days, the hours of holidays, another notice."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from wagtail.log_actions import log

from contact import holidays
from contact.closed_days.notice import is_pending
from contact.hours import DAY, format_dates, format_span
from contact.models import SpecialDay
from core.models import SiteIdentity


class Overlap(NamedTuple):
    """A row that overlaps with the new one, and its dates outside of that one."""

    row: SpecialDay
    rest: list[tuple[date, date]]

    def __str__(self) -> str:
        rest = " and ".join(format_dates(*dates) for dates in self.rest)
        return f"{self.row} (stays for {rest})" if rest else str(self.row)


def overlaps(day: SpecialDay) -> list[Overlap]:
    """The other rows on the dates of this one."""
    rows = SpecialDay.objects.filter(details=day.details).exclude(pk=day.pk)
    found = []
    for row in rows.overlapping(day.date, day.last):
        rest: list[tuple[date, date]] = [(row.date, day.date - DAY), (day.last + DAY, row.last)]
        found.append(Overlap(row, [dates for dates in rest if dates[0] <= dates[1]]))
    return found


def replace(found: list[Overlap]) -> None:
    """Delete the rows, and add the rest of each as a row of its own."""
    for row, rest in found:
        log(instance=row, action="wagtail.delete")
        row.delete()
        for first, last in rest:
            SpecialDay.objects.create(
                details=row.details,
                date=first,
                last_date=last if last > first else None,
                reason=row.reason,
                opens=row.opens,
                closes=row.closes,
            )


def changed_holidays(day: SpecialDay) -> Iterator[str]:
    """The public holidays with other hours so far, other than by a special day."""
    calendar = day.details.calendar
    spans = list(day.as_date().spans)
    current = day.date
    while calendar.is_known and current <= day.last:
        name = holidays.holiday_name(current)
        before = calendar.spans(current)
        if name and before != spans and not calendar.special_on(current):
            hours = ", ".join(format_span(*times) for times in before) or "closed"
            yield f"{name}, {format_dates(current, current)}: so far {hours}"
        current += DAY


def replaced_notice(
    identity: SiteIdentity, own: str, found: list[Overlap], is_notice_wanted: bool
) -> str:
    """The text of the notice that goes; empty if there is none, or if it is `own`, the line of the
    same days before this change."""
    text = identity.notice_text
    if not is_pending(identity) or text == own:
        return ""
    return text if is_notice_wanted or text in {str(row) for row, _rest in found} else ""
