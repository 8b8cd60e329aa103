"""Accounts in the admin. The Owner keeps the staff's accounts, and no more power than that gives."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from wagtail.users.views.users import CreateView, DeleteView, EditView
from wagtail.users.views.users import UserViewSet as WagtailUserViewSet


class NoWayUp:
    """Only a superuser makes, changes or removes superusers."""

    def get_queryset(self) -> QuerySet:
        accounts = super().get_queryset()  # type: ignore[misc]
        superuser = self.request.user.is_superuser  # type: ignore[attr-defined]
        return accounts if superuser else accounts.filter(is_superuser=False)

    def get_form(self, *args: Any, **kwargs: Any) -> Any:
        form = super().get_form(*args, **kwargs)  # type: ignore[misc]
        field = form.fields.get("is_superuser")
        if field and not self.request.user.is_superuser:  # type: ignore[attr-defined]
            # A disabled field keeps its value whatever a request says.
            field.disabled = True
            field.help_text = "Only the person who looks after the server can change this."
        return form


def keep_superusers(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: object
) -> HttpResponse | None:
    """Answers a change to several accounts at once when a superuser is among them."""
    if request.user.is_superuser or not any(getattr(one, "is_superuser", False) for one in objects):
        return None
    raise PermissionDenied


class StaffCreateView(NoWayUp, CreateView):
    pass


class StaffEditView(NoWayUp, EditView):
    pass


class StaffDeleteView(NoWayUp, DeleteView):
    pass


class UserViewSet(WagtailUserViewSet):
    add_view_class = StaffCreateView
    edit_view_class = StaffEditView
    delete_view_class = StaffDeleteView
