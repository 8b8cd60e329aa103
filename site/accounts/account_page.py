"""Wagtail's account page without profile pictures, and without mails about workflows.

Wagtail stores them without the checks of the `images` package: in any format that Pillow reads, of
any size, with the GPS position in their metadata.
"""

from typing import Any

from wagtail.admin.auth import require_admin_access
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.views.account import (
    AccountView,
    AvatarSettingsPanel,
    BaseSettingsPanel,
    NotificationsSettingsPanel,
)

UNUSED_PANELS = (AvatarSettingsPanel, NotificationsSettingsPanel)


class AccountPage(AccountView):
    def get_panels(self) -> list[BaseSettingsPanel]:
        return [panel for panel in super().get_panels() if not isinstance(panel, UNUSED_PANELS)]


account_page = require_admin_access(AccountPage.as_view())


def default_avatar_url(user: Any, size: int) -> str:
    """Hook `get_avatar_url`: also replaces profile pictures that are already stored."""
    return versioned_static("wagtailadmin/images/default-user-avatar.png")
