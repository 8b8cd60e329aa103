"""Links to sections of the guide for editors, for screens of all packages."""

from django.urls import reverse
from wagtail.admin.widgets.button import Button, HeaderButton

URL_NAME = "guide"
LABEL = "How it is done"


def guide_url(section: str) -> str:
    """The URL of a section. Its name is the heading's slug, for example "prices-and-hours"."""
    return f"{reverse(URL_NAME)}#{section}"


def guide_button(section: str) -> HeaderButton:
    """For the header of a screen: a link that leads to how its task is done."""
    return HeaderButton(LABEL, url=guide_url(section), icon_name="help", icon_only=True)


def guide_menu_button(section: str) -> Button:
    """The same for the menu "…" of a header that has other buttons already."""
    return Button(LABEL, url=guide_url(section), icon_name="help")
