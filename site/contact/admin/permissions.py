from typing import Any

from wagtail.permission_policies import ModelPermissionPolicy


class ReceivedOnlyPolicy(ModelPermissionPolicy):
    """Nobody adds a record by hand, not even a superuser. Who may erase one may take them all home:
    the export is for the owner."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        if action == "export":
            action = "delete"
        return action != "add" and super().user_has_permission(user, action)
