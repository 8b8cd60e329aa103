"""Who needs a second factor, and who has one."""

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import AbstractUser

# Recovery codes alone are none: they stand in for one of these.
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
GIVES_RIGHTS = ("auth.add_user", "auth.change_user", "auth.add_group", "auth.change_group")


def has_second_factor(user: AbstractUser) -> bool:
    return Authenticator.objects.filter(user_id=user.pk, type__in=FACTORS).exists()


def needs_second_factor(user: AbstractUser) -> bool:
    """Accounts that can give somebody rights need one wherever the setting asks for it."""
    if not settings.REQUIRE_SECOND_FACTOR:
        return False
    return any(user.has_perm(right) for right in GIVES_RIGHTS)
