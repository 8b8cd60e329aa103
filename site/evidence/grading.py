"""The link to the text that explains the grades."""

from wagtail import hooks

from caching.content import cached
from evidence.models import Claim


def grading_page() -> str:
    """The URL of the text block that names every grade; empty when no standard page has one."""
    return cached("grading-page", _find_grading_page)


def _find_grading_page() -> str:
    labels = Claim.Grade.labels
    for page in (page for pages in hooks.get_hooks("standard_pages") for page in pages()):
        heading = None
        # raw_data, so that records which the body references are not fetched.
        for index, block in enumerate(page.body.raw_data):
            if block["type"] == "heading":
                heading = index
            elif block["type"] == "text" and all(label in block["value"] for label in labels):
                anchor = "" if heading is None else f"#{page.body[heading].value.anchor}"
                return f"{page.url}{anchor}"
    return ""
