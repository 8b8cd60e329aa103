"""Statistics of held enquiries by week and reason, for the owner."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from enquiries.models import Enquiry, EnquiryEvent


@dataclass
class HeldWeek:
    """One week; `released` is the number of held enquiries that were released later."""

    monday: date
    received: int = 0
    released: int = 0
    reasons: Counter[str] = field(default_factory=Counter)

    @property
    def held(self) -> int:
        return self.reasons.total()

    @property
    def why(self) -> list[tuple[str, int]]:
        """Reasons with their counts, most frequent first."""
        return self.reasons.most_common()


def held_figures(weeks: int = 4) -> list[HeldWeek]:
    """The last weeks, the current one first, without enquiries deleted since."""
    today = timezone.localdate()
    this_monday = today - timedelta(days=today.weekday())
    found = {
        monday: HeldWeek(monday)
        for monday in (this_monday - timedelta(weeks=back) for back in range(weeks))
    }
    released = EnquiryEvent.objects.filter(enquiry=OuterRef("pk"), what=EnquiryEvent.RELEASED)
    rows = Enquiry.objects.filter(
        created__gte=timezone.now() - timedelta(weeks=weeks, days=1)
    ).values_list("created", "held_because", Exists(released))
    for created, reason, is_released in rows.iterator():
        day = timezone.localdate(created)
        week = found.get(day - timedelta(days=day.weekday()))
        if week is None:
            continue
        week.received += 1
        if reason:
            week.reasons[reason] += 1
            week.released += is_released
    return list(found.values())
