"""Records that visitors send: staff work through them, and nobody makes one up."""

from typing import Any

from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views.snippets import SnippetViewSet


class ReceivedOnlyPolicy(ModelPermissionPolicy):
    """Nobody adds a record by hand, not even a superuser. Who may erase one may take them all home:
    the export is for the owner."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        if action == "export":
            action = "delete"
        return action != "add" and super().user_has_permission(user, action)


class ReceivedViewSet(SnippetViewSet):
    add_to_admin_menu = True
    copy_view_enabled = False

    @property
    def permission_policy(self) -> ReceivedOnlyPolicy:
        return ReceivedOnlyPolicy(self.model)

    def register_chooser_viewset(self) -> None:
        """No page refers to one, and Wagtail's lists to choose from are open to all of the staff."""
