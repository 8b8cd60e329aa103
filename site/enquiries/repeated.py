"""Whether others sent the same words: advertising comes many times under different names."""

from collections.abc import Mapping
from datetime import timedelta
from itertools import chain
from typing import Any

from django.utils import timezone

from enquiries.models import Enquiry

# "How much is it?" may well come twice in a day.
SHORTEST_ALIKE = 20
OTHERS_ALIKE = 2
# Name, number and address, as far as they were given.
Sender = tuple[str, str, str]

ALIKE = "Others sent the same words within a day."


def repeated(data: Mapping[str, Any]) -> str:
    """ALIKE when two other senders sent the same words within a day, else an empty string.

    One is not enough: two people may well want the same thing, and somebody who corrects a
    mistyped number or address and sends it again is still the same person.
    """
    if len(data["message"]) < SHORTEST_ALIKE:
        return ""
    alike = Enquiry.objects.filter(
        created__gte=timezone.now() - timedelta(days=1), message=data["message"]
    )
    sender = (data["name"], data["phone"], data["email"])
    rows = alike.values_list("name", "phone", "email").distinct().order_by()[:50]
    people: list[list[Sender]] = []
    for other in (row for row in rows if _are_strangers(sender, row)):
        same = [one for one in people if any(not _are_strangers(other, known) for known in one)]
        people = [one for one in people if one not in same] + [[other, *chain.from_iterable(same)]]
    return ALIKE if len(people) >= OTHERS_ALIKE else ""


def _are_strangers(one: Sender, other: Sender) -> bool:
    """They share no name, no number and no address."""
    return not any(
        mine and mine.casefold() == theirs.casefold()
        for mine, theirs in zip(one, other, strict=True)
    )
