"""Links to sections of the guide for editors, for screens of all packages."""

from django.urls import reverse

URL_NAME = "guide"


def guide_url(section: str) -> str:
    """The URL of a section. Its name is the heading's slug, for example "prices-and-hours"."""
    return f"{reverse(URL_NAME)}#{section}"
