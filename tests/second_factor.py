"""A second factor for an account, and the codes that its owner would read."""

import time

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth
from django.contrib.auth.models import AbstractUser


def set_up(user: AbstractUser) -> str:
    """An authenticator app and recovery codes; gives the app's secret."""
    secret = auth.generate_totp_secret()
    auth.TOTP.activate(user, secret)
    RecoveryCodes.activate(user)
    return secret


def code(secret: str) -> str:
    """What the app shows now."""
    return auth.format_hotp_value(auth.hotp_value(secret, int(time.time()) // 30))
