"""Where visitors read what the grades mean."""

from django.apps import apps

from core.freshness import fresh
from evidence.models import Claim


def grading_page() -> str:
    """The address of the text that names every grade, or nothing where no plain page has one."""
    return fresh("grading-page", _find)


def _find() -> str:
    labels = Claim.Grade.labels
    for page in apps.get_model("home.StandardPage").objects.live().public():
        heading = None
        # The stored values: records that the body refers to are not fetched.
        for place, block in enumerate(page.body.raw_data):
            if block["type"] == "heading":
                heading = place
            elif block["type"] == "text" and all(label in block["value"] for label in labels):
                anchor = "" if heading is None else f"#{page.body[heading].value.anchor}"
                return f"{page.url}{anchor}"
    return ""
