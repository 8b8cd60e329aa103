"""Base classes for the admin of submissions: records that visitors create and staff cannot add."""

from typing import Any

from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views.snippets import SnippetViewSet


class SubmissionPolicy(ModelPermissionPolicy):
    """Denies adding records, even to superusers. Exporting requires the right to delete."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        if action == "export":
            action = "delete"
        return action != "add" and super().user_has_permission(user, action)


class SubmissionViewSet(SnippetViewSet):
    add_to_admin_menu = True
    copy_view_enabled = False

    @property
    def permission_policy(self) -> SubmissionPolicy:
        return SubmissionPolicy(self.model)

    def register_chooser_viewset(self) -> None:
        """Registers no chooser: Wagtail's chooser views would list submissions to all staff."""
