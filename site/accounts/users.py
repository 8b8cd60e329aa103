"""Wagtail's user views, restricted: the Owner manages accounts of staff, not superusers."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import CreateView, DeleteView, EditView
from wagtail.users.views.users import UserViewSet as WagtailUserViewSet

from accounts import emails, reauthentication
from accounts.usernames import is_taken


class SuperuserProtectionMixin:
    """Only a superuser makes, changes or removes superusers."""

    def get_queryset(self) -> QuerySet:
        users = super().get_queryset()  # type: ignore[misc]
        superuser = self.request.user.is_superuser  # type: ignore[attr-defined]
        return users if superuser else users.filter(is_superuser=False)

    def get_form(self, *args: Any, **kwargs: Any) -> Any:
        form = super().get_form(*args, **kwargs)  # type: ignore[misc]
        field = form.fields.get("is_superuser")
        if field and not self.request.user.is_superuser:  # type: ignore[attr-defined]
            # Django ignores submitted values of disabled fields.
            field.disabled = True
            field.help_text = "Only the person who looks after the server can change this."
        return form


class ReauthenticationMixin:
    """Redirects to reauthentication before the view is shown."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not reauthentication.is_recent(request):
            return reauthentication.redirect_to_form(request)
        return super().get(request, *args, **kwargs)  # type: ignore[misc]


class ReauthenticationFormMixin(ReauthenticationMixin):
    """Shows a form error, which keeps the input, when reauthentication has expired by the POST."""

    def get_form(self, *args: Any, **kwargs: Any) -> Any:
        form = super().get_form(*args, **kwargs)  # type: ignore[misc]
        request = self.request  # type: ignore[attr-defined]
        if request.method == "POST" and not reauthentication.is_recent(request):
            form.add_error(None, reauthentication.form_error())
        return form


class UniqueUsernameMixin:
    """Refuses a username that differs from another only in case, as sign-in ignores case."""

    def _clean_username(self) -> None:
        super()._clean_username()  # type: ignore[misc]
        data, field = self.cleaned_data, get_user_model().USERNAME_FIELD  # type: ignore[attr-defined]
        is_new = field in data and data[field] != self.initial.get(field)  # type: ignore[attr-defined]
        if is_new and field not in self.errors and is_taken(data[field], self.instance.pk):  # type: ignore[attr-defined]
            self.add_error(field, self.error_messages["duplicate_username"])  # type: ignore[attr-defined]


class CreationForm(UniqueUsernameMixin, UserCreationForm):
    pass


class EditForm(UniqueUsernameMixin, UserEditForm):
    pass


def protect_superusers(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: object
) -> HttpResponse | None:
    """Hook `before_bulk_action`: only superusers may change superusers."""
    if request.user.is_superuser or not any(getattr(one, "is_superuser", False) for one in objects):
        return None
    raise PermissionDenied


def require_reauthentication(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: object
) -> HttpResponse | None:
    """Hook `before_bulk_action`: the same reauthentication as for a single account."""
    user_model = get_user_model()
    if reauthentication.is_recent(request) or not any(
        isinstance(one, user_model) for one in objects
    ):
        return None
    return reauthentication.redirect_to_form(request)


class StaffCreateView(SuperuserProtectionMixin, ReauthenticationFormMixin, CreateView):
    pass


class StaffEditView(SuperuserProtectionMixin, ReauthenticationFormMixin, EditView):
    def save_instance(self) -> Any:
        user = super().save_instance()
        if "password1" in self.form.changed_data:
            emails.queue(emails.send_notice, user.pk, "account/email/password_changed")
        return user


class StaffDeleteView(SuperuserProtectionMixin, ReauthenticationMixin, DeleteView):
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not reauthentication.is_recent(request):
            return reauthentication.redirect_to_form(request)
        return super().post(request, *args, **kwargs)


class UserViewSet(WagtailUserViewSet):
    add_view_class = StaffCreateView
    edit_view_class = StaffEditView
    delete_view_class = StaffDeleteView

    def get_form_class(self, for_update: bool = False) -> type[UniqueUsernameMixin]:
        return EditForm if for_update else CreationForm
