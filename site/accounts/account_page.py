"""Wagtail's account page without profile pictures, which no check of ours would see.

Wagtail takes them with Django's own field: any format that Pillow knows, of any size, and stored
with the place where they were taken.
"""

from typing import Any

from wagtail.admin.auth import require_admin_access
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.views.account import AccountView, AvatarSettingsPanel, BaseSettingsPanel


class AccountPage(AccountView):
    def get_panels(self) -> list[BaseSettingsPanel]:
        return [
            panel for panel in super().get_panels() if not isinstance(panel, AvatarSettingsPanel)
        ]


account_page = require_admin_access(AccountPage.as_view())


def same_picture_for_all(user: Any, size: int) -> str:
    """For the hook `get_avatar_url`: pictures stored before are not shown either."""
    return versioned_static("wagtailadmin/images/default-user-avatar.png")
