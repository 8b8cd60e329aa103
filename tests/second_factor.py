"""Second factors for test accounts."""

import time

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth
from django.contrib.auth.models import AbstractUser


def add_to(user: AbstractUser) -> str:
    """Add an authenticator app and recovery codes; returns the app's secret."""
    secret = auth.generate_totp_secret()
    auth.TOTP.activate(user, secret)
    RecoveryCodes.activate(user)
    return secret


def code(secret: str) -> str:
    """The current TOTP code."""
    return auth.format_hotp_value(auth.hotp_value(secret, int(time.time()) // 30))
