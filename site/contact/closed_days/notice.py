"""The notice above every page about closed days. It is theirs as long as its text is their line."""

from django.utils import timezone
from wagtail.log_actions import log

from contact.hours import DAY, SPA_TIME, midnight
from contact.models import SpecialDay
from core.models import SiteIdentity

NOW = 0
# Days before the first day on which the notice can begin.
CHOICES = [(NOW, "Now"), (7, "A week before"), (14, "Two weeks before")]


def is_pending(identity: SiteIdentity) -> bool:
    """Whether there is a notice that is shown now or will be."""
    ended = identity.notice_ends and identity.notice_ends <= timezone.now()
    return bool(identity.notice_text) and not ended


def days_before(identity: SiteIdentity, day: SpecialDay) -> int:
    """The value of CHOICES with which the notice about these days was put up."""
    if identity.notice_starts is None:
        return NOW
    days = (day.date - timezone.localtime(identity.notice_starts, SPA_TIME).date()).days
    return days if days in dict(CHOICES) else NOW


def put_up(identity: SiteIdentity, day: SpecialDay, days: int) -> None:
    """Show the line of these days until their end, from so many days before; in place of another."""
    starts = midnight(day.date - days * DAY) if days else timezone.now()
    _save(identity, str(day), starts.replace(second=0, microsecond=0), midnight(day.last + DAY))


def take_down(identity: SiteIdentity) -> None:
    _save(identity, "", None, None)


def _save(identity: SiteIdentity, text: str, starts: object, ends: object) -> None:
    values = {
        "notice_text": text,
        "notice_page": None,
        "notice_starts": starts,
        "notice_ends": ends,
    }
    for name, value in values.items():
        setattr(identity, name, value)
    identity.save(update_fields=list(values))
    log(instance=identity, action="wagtail.edit")
