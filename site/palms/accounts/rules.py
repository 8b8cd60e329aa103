"""Who needs a second factor, and who has one."""

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import AbstractUser

# Recovery codes alone are none: they stand in for one of these.
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def has_second_factor(user: AbstractUser) -> bool:
    return Authenticator.objects.filter(user_id=user.pk, type__in=FACTORS).exists()


def needs_second_factor(user: AbstractUser) -> bool:
    """Accounts that can change other accounts need one wherever the setting asks for it."""
    if not settings.REQUIRE_SECOND_FACTOR:
        return False
    return user.is_superuser or user.groups.filter(name="Owner").exists()
