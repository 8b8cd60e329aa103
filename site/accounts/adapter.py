"""django-allauth adapters: sign-in by staff only, and encrypted second factors."""

import base64
import hashlib
import logging
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.crypto import get_random_string

from accounts import emails, rate_limits, usernames
from accounts.second_factor import FACTORS, needs_second_factor
from form_protection.networks import client_address

logger = logging.getLogger(__name__)

# The admin itself shows whether the user is signed in.
SUPPRESSED_MESSAGES = ("account/messages/logged_in.txt", "account/messages/logged_out.txt")


class AccountAdapter(DefaultAccountAdapter):
    """No sign-up: the Owner creates the accounts. E-mails are sent by the mail worker."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": (
            "That name and password do not belong together. Please try again."
        ),
        "too_many_login_attempts": (
            "That was tried too often. Please wait, an hour at most, then try again."
        ),
        "rate_limited": "That was tried too often. Please wait a few minutes, then try again.",
        "incorrect_password": "That is not your password. Please try again.",
        "enter_current_password": "That is not your password. Please try again.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_login(
        self, request: HttpRequest, user: AbstractUser, **more: Any
    ) -> HttpResponse | None:
        """Refuse accounts without admin access, which would be redirected in a loop."""
        if answer := super().pre_login(request, user, **more):
            return answer
        if not user.has_perm("wagtailadmin.access_admin"):
            return redirect("account_inactive")
        return None

    def authenticate(self, request: HttpRequest, **credentials: Any) -> AbstractUser | None:
        """Accept any spelling of the username, or the e-mail address."""
        credentials["username"] = usernames.find_username(credentials.get("username", ""))
        return super().authenticate(request, **credentials)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Count all spellings of a username as one account."""
        return rate_limits.login_key(credentials.get("username", ""))

    def get_client_ip(self, request: HttpRequest) -> str:
        """Use the same client address as the rate limits of the forms."""
        return client_address(request) or "unknown"

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        *args: Any,
        **more: Any,
    ) -> None:
        if message_template not in SUPPRESSED_MESSAGES:
            super().add_message(request, level, message_template, *args, **more)

    def send_notification_mail(
        self, template_prefix: str, user: AbstractUser, *args: Any, **more: Any
    ) -> None:
        """Queue the e-mail that tells a user about a change to their account."""
        emails.queue(emails.send_notice, user.pk, template_prefix)


class SecondFactorAdapter(DefaultMFAAdapter):
    """Encrypts the secrets, so that a copy of the database alone does not allow a sign-in."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "That code is not right. Codes change every half minute: try the newest.",
        "cannot_delete_authenticator": (
            "Your account looks after the whole site and needs its second factor. Add another "
            "before you remove this one."
        ),
    }

    def encrypt(self, text: str) -> str:
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return the secret; a random one, and an error in the log, under another SECRET_KEY."""
        try:
            return _cipher().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            logger.error(
                "A second factor was encrypted with another SECRET_KEY: add the old key to "
                "SECRET_KEY_FALLBACKS, or run manage.py remove_second_factor"
            )
            return get_random_string(32, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        others = Authenticator.objects.filter(user_id=authenticator.user_id, type__in=FACTORS)
        return others.exclude(pk=authenticator.pk).exists() or not needs_second_factor(
            authenticator.user
        )

    def generate_authenticator_name(self, user: AbstractUser, type: Authenticator.Type) -> str:
        """The default name of a new passkey."""
        return f"Passkey {Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1}"

    def get_totp_issuer(self) -> str:
        return settings.WAGTAIL_SITE_NAME


def _cipher() -> MultiFernet:
    keys: list[Any] = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = (hashlib.sha256(f"palms second factor:{key}".encode()).digest() for key in keys)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
