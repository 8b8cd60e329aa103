"""The services in the form of prices, and who published them last."""

from collections.abc import Iterator
from typing import Any

from wagtail.locks import BasicLock

from services.models import ServicePage


def editable_services(user: Any) -> Iterator[ServicePage]:
    """The live services that the user may edit and publish, in the order of the page tree."""
    for page in ServicePage.objects.live().for_display().select_related("live_revision__user"):
        permissions = page.permissions_for_user(user)
        # Not `page_locked()`, which also locks pages with a scheduled version.
        locked = page.locked and BasicLock(page).for_user(user)
        if permissions.can_edit() and permissions.can_publish() and not locked:
            yield page


def last_editor(page: ServicePage, user: Any) -> str:
    """The name of the other user who published the page last."""
    revision = page.live_revision
    other = revision.user if revision else None
    if other is None or other == user:
        return "Somebody"
    return other.get_full_name() or other.get_username()
