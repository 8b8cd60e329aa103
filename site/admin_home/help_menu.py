"""The admin's Help menu without links to other sites."""

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem

# Wagtail's release notes and editor guide.
EXTERNAL_ITEMS = ("whats-new-in-wagtail", "editor-guide")


def remove_external_links(request: HttpRequest, items: list[MenuItem]) -> None:
    """Hook `construct_help_menu`."""
    items[:] = [item for item in items if not item.name.startswith(EXTERNAL_ITEMS)]
