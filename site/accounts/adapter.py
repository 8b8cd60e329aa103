"""What django-allauth does differently here."""

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

from accounts import emails, limits, names
from accounts.rules import FACTORS, needs_second_factor
from form_protection.networks import client_address

logger = logging.getLogger(__name__)

# Whoever is in sees that they are in.
NOT_SAID = ("account/messages/logged_in.txt", "account/messages/logged_out.txt")


class AccountAdapter(DefaultAccountAdapter):
    """Staff alone, made by the Owner; their mails are sent by the mail worker."""

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
        """An account without a right to the admin would be sent round in circles."""
        if answer := super().pre_login(request, user, **more):
            return answer
        if not user.has_perm("wagtailadmin.access_admin"):
            return redirect("account_inactive")
        return None

    def authenticate(self, request: HttpRequest, **credentials: Any) -> AbstractUser | None:
        """By any spelling of the name, or by the e-mail address; counted as one account."""
        credentials["username"] = names.stored_name(credentials.get("username", ""))
        return super().authenticate(request, **credentials)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        return limits.name_for(credentials.get("username", ""))

    def get_client_ip(self, request: HttpRequest) -> str:
        """Limits count by the same address as those of the forms."""
        return client_address(request) or "unknown"

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        *args: Any,
        **more: Any,
    ) -> None:
        if message_template not in NOT_SAID:
            super().add_message(request, level, message_template, *args, **more)

    def send_notification_mail(
        self, template_prefix: str, user: AbstractUser, *args: Any, **more: Any
    ) -> None:
        """Tell the person that their account was changed, wherever they are."""
        emails.send_soon(emails.send_notice, user.pk, template_prefix)


class SecondFactorAdapter(DefaultMFAAdapter):
    """Secrets lie encrypted in the database, so that a copy of it alone signs nobody in."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "That code is not right. Codes change every half minute: try the newest.",
        "cannot_delete_authenticator": (
            "Your account looks after the whole site and needs its second factor. Add another "
            "before you remove this one."
        ),
    }

    def encrypt(self, text: str) -> str:
        return _box().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """A secret of another SECRET_KEY cannot be read: then no code fits, and that is logged."""
        try:
            return _box().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            logger.error(
                "A second factor was set up under another SECRET_KEY: put the old key into "
                "SECRET_KEY_FALLBACKS, or run manage.py remove_second_factor"
            )
            return get_random_string(32, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        others = Authenticator.objects.filter(user_id=authenticator.user_id, type__in=FACTORS)
        return others.exclude(pk=authenticator.pk).exists() or not needs_second_factor(
            authenticator.user
        )

    def generate_authenticator_name(self, user: AbstractUser, type: Authenticator.Type) -> str:
        """What a new passkey is called until somebody says otherwise."""
        return f"Passkey {Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1}"

    def get_totp_issuer(self) -> str:
        return settings.WAGTAIL_SITE_NAME


def _box() -> MultiFernet:
    keys: list[Any] = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = (hashlib.sha256(f"palms second factor:{key}".encode()).digest() for key in keys)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
