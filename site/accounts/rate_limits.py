"""Per-account counters of failed sign-ins in allauth's rate limits, and their reset."""

from typing import Any

from allauth.account.signals import password_reset
from allauth.core import ratelimit
from django.contrib.auth.models import AbstractUser
from django.http import HttpRequest


def login_key(username: str) -> str:
    """The cache key of an account's failed passwords."""
    return f"account:{username.lower()}"


def reset_password_attempts(user: AbstractUser) -> None:
    """Unlock an account that was locked by wrong passwords."""
    _reset(login_key(user.get_username()))


def reset_code_attempts(user: AbstractUser) -> None:
    """Unlock an account that was locked by wrong codes of the second factor."""
    _reset(f"mfa-auth-user-{user.pk}")


def _reset(key: str) -> None:
    """Clear the account's counter; those of networks stay."""
    request = HttpRequest()
    request.META["REMOTE_ADDR"] = "0.0.0.0"  # noqa: S104 - no client has this address
    ratelimit.clear(request, action="login_failed", key=key)


def connect_signals() -> None:
    """Called by AppConfig.ready()."""
    password_reset.connect(_password_was_reset, dispatch_uid="accounts-limits")


def _password_was_reset(user: AbstractUser, **more: Any) -> None:
    """The reset link proves access to the account's mailbox, which a guesser lacks."""
    reset_password_attempts(user)
