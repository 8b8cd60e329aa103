"""Accounts in the admin. The Owner keeps the staff's accounts, and no more power than that gives."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import CreateView, DeleteView, EditView
from wagtail.users.views.users import UserViewSet as WagtailUserViewSet

from accounts import emails, proof
from accounts.names import is_taken


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


class AskAgain:
    """Whoever holds the account holds the site: an open session alone changes no account."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not proof.is_given(request):
            return proof.ask(request)
        return super().get(request, *args, **kwargs)  # type: ignore[misc]


class AskAgainInTheForm(AskAgain):
    """A form that took longer keeps what was typed."""

    def get_form(self, *args: Any, **kwargs: Any) -> Any:
        form = super().get_form(*args, **kwargs)  # type: ignore[misc]
        request = self.request  # type: ignore[attr-defined]
        if request.method == "POST" and not proof.is_given(request):
            form.add_error(None, proof.sentence())
        return form


class OneSpelling:
    """Two names that differ by capital letters alone would be one name at sign-in."""

    def _clean_username(self) -> None:
        super()._clean_username()  # type: ignore[misc]
        data, field = self.cleaned_data, get_user_model().USERNAME_FIELD  # type: ignore[attr-defined]
        is_new = field in data and data[field] != self.initial.get(field)  # type: ignore[attr-defined]
        if is_new and field not in self.errors and is_taken(data[field], self.instance.pk):  # type: ignore[attr-defined]
            self.add_error(field, self.error_messages["duplicate_username"])  # type: ignore[attr-defined]


class CreationForm(OneSpelling, UserCreationForm):
    pass


class EditForm(OneSpelling, UserEditForm):
    pass


def keep_superusers(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: object
) -> HttpResponse | None:
    """Answers a change to several accounts at once when a superuser is among them."""
    if request.user.is_superuser or not any(getattr(one, "is_superuser", False) for one in objects):
        return None
    raise PermissionDenied


def ask_again_before_bulk_action(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: object
) -> HttpResponse | None:
    """The same as for one account."""
    accounts = get_user_model()
    if proof.is_given(request) or not any(isinstance(one, accounts) for one in objects):
        return None
    return proof.ask(request)


class StaffCreateView(NoWayUp, AskAgainInTheForm, CreateView):
    pass


class StaffEditView(NoWayUp, AskAgainInTheForm, EditView):
    def save_instance(self) -> Any:
        user = super().save_instance()
        if "password1" in self.form.changed_data:
            emails.send_soon(emails.send_notice, user.pk, "account/email/password_changed")
        return user


class StaffDeleteView(NoWayUp, AskAgain, DeleteView):
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not proof.is_given(request):
            return proof.ask(request)
        return super().post(request, *args, **kwargs)


class UserViewSet(WagtailUserViewSet):
    add_view_class = StaffCreateView
    edit_view_class = StaffEditView
    delete_view_class = StaffDeleteView

    def get_form_class(self, for_update: bool = False) -> type[OneSpelling]:
        return EditForm if for_update else CreationForm
