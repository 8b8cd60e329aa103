"""Helpers for the inbox: URLs, actions, messages, and a Saturday to book."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.test import Client
from django.urls import reverse

from enquiries.models import Enquiry
from tests.documents import parse

HERE = ZoneInfo("Africa/Johannesburg")
SATURDAY = datetime(2031, 3, 8, 10, tzinfo=HERE)


def inbox_url(name: str, *args: object) -> str:
    return reverse(f"wagtailsnippets_contact_enquiry:{name}", args=args)


def press(client: Client, row: Enquiry, do: str, **values: object):
    """POST an action with the current state, unless `was` is given."""
    return client.post(
        inbox_url("edit", row.pk), {"do": do, "was": row.status, **values}, follow=True
    )


def message_text(answer) -> str:
    return " ".join(str(message) for message in answer.context["messages"])


def text(answer) -> str:
    return parse(answer).query_one("main").to_text()
