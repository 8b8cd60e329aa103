"""Enquiries as stored."""

from datetime import datetime
from itertools import count
from typing import Any

from enquiries.models import Enquiry

number = count(1)


def enquiry(*, times: list[datetime] | None = None, **fields: Any) -> Enquiry:
    given = {
        "name": "Thandi",
        "phone": "+27821234567",
        "email": "thandi@example.com",
        "message": "Is Saturday possible?",
        "key": f"{next(number):064d}",
        **fields,
    }
    made = Enquiry.objects.create(**given)
    for starts in times or []:
        made.preferred_times.create(starts=starts)
    return made
