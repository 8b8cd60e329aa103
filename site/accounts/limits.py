"""The count of wrong tries that an account has, and what takes it back."""

from typing import Any

from allauth.account.signals import password_reset
from allauth.core import ratelimit
from django.contrib.auth.models import AbstractUser
from django.http import HttpRequest


def name_for(username: str) -> str:
    """What an account's tries are counted under, by whichever of our names it is tried."""
    return f"account:{username.lower()}"


def forget_passwords_tried(user: AbstractUser) -> None:
    """Let somebody in again whose account was shut by wrong passwords, theirs or a stranger's."""
    _forget(name_for(user.get_username()))


def forget_codes_tried(user: AbstractUser) -> None:
    """The same for codes of the second factor."""
    _forget(f"mfa-auth-user-{user.pk}")


def _forget(key: str) -> None:
    """The account's count alone: a network's goes on."""
    request = HttpRequest()
    request.META["REMOTE_ADDR"] = "0.0.0.0"  # noqa: S104 - an address that no visitor has
    ratelimit.clear(request, action="login_failed", key=key)


def connect() -> None:
    """Called once, when the apps are ready."""
    password_reset.connect(_has_a_new_one, dispatch_uid="accounts-limits")


def _has_a_new_one(user: AbstractUser, **more: Any) -> None:
    """Whoever has the account's mail is not the one who guessed."""
    forget_passwords_tried(user)
