"""Where visitors read what the grades mean."""

from wagtail import hooks

from caching.content import cached
from evidence.models import Claim


def grading_page() -> str:
    """The address of the text that names every grade, or nothing where no plain page has one."""
    return cached("grading-page", _find)


def _find() -> str:
    labels = Claim.Grade.labels
    for page in (page for pages in hooks.get_hooks("standard_pages") for page in pages()):
        heading = None
        # The stored values: records that the body refers to are not fetched.
        for place, block in enumerate(page.body.raw_data):
            if block["type"] == "heading":
                heading = place
            elif block["type"] == "text" and all(label in block["value"] for label in labels):
                anchor = "" if heading is None else f"#{page.body[heading].value.anchor}"
                return f"{page.url}{anchor}"
    return ""
