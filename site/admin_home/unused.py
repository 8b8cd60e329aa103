"""Reports of Wagtail that a spa does not use.

The settings switch off those of workflows and ageing pages; palms/urls.py closes the screens of all.
"""

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem

UNUSED_REPORTS = {
    # Staff do not use locks; a page says itself when it is locked.
    "locked-pages",
    # Counts pages by the names of their types in the code.
    "page-types-usage",
}


def remove_reports(request: HttpRequest, items: list[MenuItem]) -> None:
    """Hook `construct_reports_menu`."""
    items[:] = [item for item in items if item.name not in UNUSED_REPORTS]
