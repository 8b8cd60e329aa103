from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timesince import timesince


class State(StrEnum):
    """The value is also a CSS class; `word` is shown to the owner."""

    WELL = "well"
    LOOK = "look"
    ACT = "act"
    UNKNOWN = "unknown"

    @property
    def word(self) -> str:
        return {"well": "Well", "look": "Have a look", "act": "Act now", "unknown": "Not known"}[
            self
        ]


@dataclass(frozen=True)
class Reading:
    """One line of the status page; `do` says what to do unless the state is WELL."""

    name: str
    state: State
    says: str
    do: str = ""


def ago(moment: datetime) -> str:
    """Saturday 21 November, 03:00 (1 day, 4 hours ago)."""
    local = timezone.localtime(moment)
    return f"{date_format(local, 'l j F, H:i')} ({timesince(moment, depth=2)} ago)"
