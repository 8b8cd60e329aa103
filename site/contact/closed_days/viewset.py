from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy

from contact.closed_days import forms, views
from contact.models import ContactDetails, SpecialDay


class HoursPolicy(ModelPermissionPolicy):
    """Closed days take the right to change Contact details, whatever is done with them."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return super().user_has_permission(user, "change")


class ClosedDaysViewSet(ModelViewSet):
    """List, form and removal of closed and special days."""

    model = SpecialDay
    name = "closed_days"
    url_prefix = "closed-days"
    icon = "calendar-alt"
    menu_label = "Closed days"
    menu_order = 101
    add_to_settings_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    list_display = ("line_with_year",)
    edit_handler = forms.edit_handler
    index_view_class = views.ListView
    add_view_class = views.AddView
    edit_view_class = views.EditView
    delete_view_class = views.RemoveView

    def get_delete_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Without the count of references, which is always 0."""
        return super().get_delete_view_kwargs(usage_url_name=None, **kwargs)

    @property
    def permission_policy(self) -> HoursPolicy:
        return HoursPolicy(ContactDetails)

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        """None, since the right to Contact details is asked for."""
        return Permission.objects.none()


closed_days = ClosedDaysViewSet()
