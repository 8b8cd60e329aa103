"""Helpers for a detail page that was opened before other changes."""

from django.test import Client
from justhtml import Element

from enquiries.models import Enquiry
from tests.documents import parse, values, words
from tests.rendering.enquiries.inbox import inbox_url


def open_page(client: Client, row: Enquiry) -> Element:
    return parse(client.get(inbox_url("edit", row.pk))).query_one("main")


def buttons(page: Element) -> list[str]:
    return [words(button) for button in page.query('button[name="do"]')]


def press(client: Client, page: Element, row: Enquiry, do: str, **sent: object):
    """POST an action with the state that the page showed."""
    was = values(page, '[name="was"]', "value")[:1]
    answer = client.post(inbox_url("edit", row.pk), {"do": do, "was": was, **sent}, follow=True)
    row.refresh_from_db()
    return answer
