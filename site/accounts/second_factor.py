"""Who needs a second factor, and who has one."""

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import AbstractUser

# Recovery codes are not listed: they only replace one of these.
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
ACCOUNT_PERMISSIONS = ("auth.add_user", "auth.change_user", "auth.add_group", "auth.change_group")


def has_second_factor(user: AbstractUser) -> bool:
    return Authenticator.objects.filter(user_id=user.pk, type__in=FACTORS).exists()


def needs_second_factor(user: AbstractUser) -> bool:
    """With REQUIRE_SECOND_FACTOR: accounts that may change accounts or groups."""
    if not settings.REQUIRE_SECOND_FACTOR:
        return False
    return any(user.has_perm(permission) for permission in ACCOUNT_PERMISSIONS)
