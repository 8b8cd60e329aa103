"""The enquiries as staff see them: received, never made up, and only their status changes."""

from typing import Any

from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views.snippets import SnippetViewSet

from contact.models import Enquiry


class ReceivedOnlyPolicy(ModelPermissionPolicy):
    """Nobody adds a record by hand, not even a superuser."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action != "add" and super().user_has_permission(user, action)


class EnquiryViewSet(SnippetViewSet):
    model = Enquiry
    icon = "mail"
    menu_label = "Enquiries"
    menu_order = 150
    add_to_admin_menu = True
    list_display = ["created", "name", "how_to_answer", "status"]
    list_filter = ["kind", "status"]
    copy_view_enabled = False

    @property
    def permission_policy(self) -> ReceivedOnlyPolicy:
        return ReceivedOnlyPolicy(self.model)
