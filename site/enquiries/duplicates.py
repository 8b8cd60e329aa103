"""Detects the same text from several senders, as advertising is sent."""

from collections.abc import Mapping
from datetime import timedelta
from itertools import chain
from typing import Any

from django.utils import timezone

from enquiries.models import Enquiry

# Several people may ask "How much is it?" on one day.
MIN_LENGTH = 20
OTHER_SENDERS = 2
# Name, phone and email; empty where not given.
Sender = tuple[str, str, str]

DUPLICATE = "Others sent the same words within a day."


def duplicate_reason(data: Mapping[str, Any]) -> str:
    """DUPLICATE when OTHER_SENDERS others sent the same text within a day, else an empty string.

    Rows that share a name, phone or email count as one sender, who may have corrected a mistake
    and sent the form again.
    """
    if len(data["message"]) < MIN_LENGTH:
        return ""
    duplicates = Enquiry.objects.filter(
        created__gte=timezone.now() - timedelta(days=1), message=data["message"]
    )
    sender = (data["name"], data["phone"], data["email"])
    rows = duplicates.values_list("name", "phone", "email").distinct().order_by()[:50]
    senders: list[list[Sender]] = []
    for other in (row for row in rows if _differ(sender, row)):
        same = [rows for rows in senders if not all(_differ(other, known) for known in rows)]
        distinct = [rows for rows in senders if rows not in same]
        senders = [*distinct, [other, *chain.from_iterable(same)]]
    return DUPLICATE if len(senders) >= OTHER_SENDERS else ""


def _differ(one: Sender, other: Sender) -> bool:
    """Whether they share no name, no phone and no email."""
    return not any(
        mine and mine.casefold() == theirs.casefold()
        for mine, theirs in zip(one, other, strict=True)
    )
