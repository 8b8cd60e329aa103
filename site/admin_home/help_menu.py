"""The admin's Help menu without what leads away from this site."""

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem

# Wagtail's release notes and general guide lead away from the site and describe other sites.
NOT_FOR_STAFF = ("whats-new-in-wagtail", "editor-guide")


def keep_help_of_this_site(request: HttpRequest, items: list[MenuItem]) -> None:
    """Leave the keyboard shortcuts and what this site registers itself."""
    items[:] = [item for item in items if not item.name.startswith(NOT_FOR_STAFF)]
