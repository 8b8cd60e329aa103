"""The admin view by which an Owner removes the second factor of another account."""

from collections.abc import Iterator
from typing import Any

from allauth.mfa import signals
from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_http_methods
from wagtail.admin.widgets import Button

from accounts import emails, rate_limits, reauthentication
from accounts.second_factor import has_second_factor

TITLE = "Remove second factor"


def remove_factors(user: AbstractUser, request: HttpRequest | None = None) -> int:
    """Delete all authenticators of the user, log each, and return their number."""
    found = list(Authenticator.objects.filter(user=user))
    for authenticator in found:
        authenticator.delete()
        signals.authenticator_removed.send(
            sender=Authenticator, request=request, user=user, authenticator=authenticator
        )
    # Failed attempts before the removal may have locked the account.
    rate_limits.reset_code_attempts(user)
    rate_limits.reset_password_attempts(user)
    emails.queue(emails.send_notice, user.pk, "palms/second_factor_removed")
    return len(found)


def may_remove(actor: Any, user: AbstractUser) -> bool:
    """Not one's own, which has a page of its own; a superuser's only by a superuser."""
    return (
        actor.has_perm("auth.change_user")
        and actor.pk != user.pk
        and (actor.is_superuser or not user.is_superuser)
    )


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    user = get_object_or_404(get_user_model(), pk=pk)
    if not may_remove(request.user, user):
        raise PermissionDenied
    if not reauthentication.is_recent(request):
        return reauthentication.redirect_to_form(request)
    if request.method == "POST":
        remove_factors(user, request)
        messages.success(request, f"{user.get_username()} can set up a new second factor now.")
        return redirect("wagtailusers_users:index")
    context = {"header_title": TITLE, "person": user, "has_factor": has_second_factor(user)}
    return render(request, "accounts/remove_second_factor.html", context)


def urls() -> list[URLPattern]:
    return [path("users/<int:pk>/second-factor/remove/", remove, name="remove_second_factor")]


def buttons(user: AbstractUser, request_user: AbstractUser) -> Iterator[Button]:
    """Hook `register_user_listing_buttons`."""
    if may_remove(request_user, user) and has_second_factor(user):
        address = reverse("remove_second_factor", args=[user.pk])
        yield Button(TITLE, url=address, icon_name="key", priority=40)
