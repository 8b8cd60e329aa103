"""Valid data for each public form, and how a browser submits it."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.test import Client, TestCase

from tests.documents import parse, values

FORM = "application/x-www-form-urlencoded"
PERSON = {
    "name": "Thandi",
    "phone": "082 123 4567",
    "email": "thandi@example.com",
    "message": "",
    "subject": "",
}


def send(
    client: Client,
    kind: str,
    data: dict[str, Any],
    headers: dict[str, str] | None = None,
    **extra: Any,
) -> HttpResponse:
    """Post the form as a browser does from a page of the site, and run on-commit callbacks."""
    headers = {"Sec-Fetch-Site": "same-origin"} if headers is None else headers
    with TestCase.captureOnCommitCallbacks(execute=True):
        return client.post(
            f"/contact/{kind}/", urlencode(data), content_type=FORM, headers=headers, **extra
        )


def booking(client: Client, **changes: str) -> dict[str, str]:
    """Data of a booking request: the first massage, on the first two days at opening time."""
    page = parse(client.get("/contact/booking/"))
    days = [day for day in values(page, "#booking_day_1 option", "value") if day]
    lengths = values(page, ".enquiry-form__menu [name=massage]", "value")
    opens = values(page, "#booking_day_1 option[data-hours]", "data-hours")
    return {
        **PERSON,
        "massage": lengths[0],
        "day_1": days[1],
        "time_1": opens[1][:5],
        "day_2": days[2],
        "time_2": opens[2][:5],
        **changes,
    }


def voucher(**changes: str) -> dict[str, str]:
    return {**PERSON, "voucher_rand": "R 650", "voucher_for": "Naledi", **changes}


def question(**changes: str) -> dict[str, str]:
    return {**PERSON, "message": "Is Saturday possible?", **changes}
