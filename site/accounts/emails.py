"""E-mails to staff about their own accounts, queued as AccountMail rows for the mail worker.

Sending outside the request keeps response times equal for known and unknown addresses. A row holds
primary keys of accounts, and the former address when one was changed. Each e-mail is sent at most
once: a user who did not receive it requests it again.
"""

import logging
from collections.abc import Callable
from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse

from accounts.models import AccountMail

logger = logging.getLogger(__name__)

NOTICES = {
    "account/email/password_changed": "Your password was changed.",
    "account/email/password_reset": "Your password was set anew with a link from a mail.",
    "mfa/email/totp_activated": "An authenticator app was added to your account.",
    "mfa/email/totp_deactivated": "The authenticator app was removed from your account.",
    "mfa/email/recovery_codes_generated": "New recovery codes were made; the old ones are void.",
    "mfa/email/webauthn_added": "A passkey was added to your account.",
    "mfa/email/webauthn_removed": "A passkey was removed from your account.",
    "palms/second_factor_removed": (
        "Your second factor was removed, so that you can set up a new one when you sign in."
    ),
}


def queue(send: Callable[..., None], *args: Any) -> None:
    """Add a row for the mail worker; `send` is a function in EMAILS, `args` must be JSON.

    A failure is logged and not raised: the change that the e-mail reports is already saved.
    """
    try:
        AccountMail.objects.create(kind=send.__name__, arguments=args)
    except Exception as error:
        logger.error("An account e-mail was not queued: %s", type(error).__name__)


def send_queued(keep_running: Callable[[], bool] = lambda: True) -> None:
    """Send all queued e-mails, until `keep_running` returns False.

    Each row is deleted first: of several workers, the one whose DELETE finds it sends the e-mail.
    """
    for mail in AccountMail.objects.filter(kind__in=EMAILS):
        if not keep_running():
            break
        if AccountMail.objects.filter(pk=mail.pk).delete()[0]:
            try:
                EMAILS[mail.kind](*mail.arguments)
            except Exception as error:
                # The exception's message may contain addresses.
                logger.error("An account e-mail was not sent: %s", type(error).__name__)


def send_reset(user_ids: list[int]) -> None:
    """Send each of these accounts a link that sets a new password."""
    for user in _active_users(user_ids):
        key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
        context = {
            # From the settings, not from the request's Host header, which an attacker can set.
            "link": settings.WAGTAILADMIN_BASE_URL + path.replace("UID-KEY", key),
            "hours": settings.PASSWORD_RESET_TIMEOUT // 3600,
        }
        _send(user, "A new password for the website", "accounts/mail/password_reset.txt", context)


def send_notice(user_id: int, template_prefix: str) -> None:
    """Report a change to the account; a key of NOTICES, any other is ignored."""
    what = NOTICES.get(template_prefix)
    for user in _active_users([user_id]) if what else []:
        _send(user, "Your account was changed", "accounts/mail/account_changed.txt", {"what": what})


def send_address_changed(user_id: int, address: str) -> None:
    """Report a new e-mail address to `address`, the former one."""
    for user in get_user_model()._default_manager.filter(pk=user_id):
        context = {
            "what": "The e-mail address of your account was changed. Mails about it, and links to "
            "a new password, no longer come here.",
            "address_is_old": True,
        }
        _send(
            user, "Your account was changed", "accounts/mail/account_changed.txt", context, address
        )


EMAILS = {send.__name__: send for send in (send_reset, send_notice, send_address_changed)}


def _active_users(user_ids: list[int]) -> list[AbstractUser]:
    found = get_user_model()._default_manager.filter(pk__in=user_ids, is_active=True)
    return [user for user in found if user.email]


def _send(
    user: AbstractUser, subject: str, template: str, context: dict[str, Any], address: str = ""
) -> None:
    base = settings.WAGTAILADMIN_BASE_URL
    context = {
        "name": user.first_name or user.get_username(),
        "username": user.get_username(),
        "spa": settings.WAGTAIL_SITE_NAME,
        "ask": base + reverse("account_reset_password"),
        **context,
    }
    EmailMessage(
        f"{subject} – {settings.WAGTAIL_SITE_NAME}",
        render_to_string(template, context),
        settings.DEFAULT_FROM_EMAIL,
        [address or user.email],
        headers={"Auto-Submitted": "auto-generated"},
    ).send()
