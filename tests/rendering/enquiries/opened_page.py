"""The page of an enquiry as it was opened, which may be a while ago: its buttons, and one pressed."""

from django.test import Client
from justhtml import Element

from enquiries.models import Enquiry
from tests.documents import parse, values, words
from tests.rendering.enquiries.inbox import address


def opened(client: Client, row: Enquiry) -> Element:
    return parse(client.get(address("edit", row.pk))).query_one("main")


def buttons(page: Element) -> list[str]:
    return [words(button) for button in page.query('button[name="do"]')]


def press(client: Client, page: Element, row: Enquiry, do: str, **sent: object):
    """A button of the page as it was opened, which may be a while ago."""
    was = values(page, '[name="was"]', "value")[:1]
    answer = client.post(address("edit", row.pk), {"do": do, "was": was, **sent}, follow=True)
    row.refresh_from_db()
    return answer
