"""The mails to staff about their own accounts. They are sent by the mail worker, so that the answer
to a request takes as long for an address that nobody has as for one that somebody has.

Until then a row holds numbers of accounts alone, but for the address that an account had until it
was changed. Each is tried once: a person who did not get it asks again.
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

WHAT = {
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


def send_soon(send: Callable[..., None], *args: Any) -> None:
    """Add a row for the worker. A failure is only logged: what the mail is about has been done."""
    try:
        AccountMail.objects.create(kind=send.__name__, arguments=args)
    except Exception as problem:
        logger.error("A mail to staff was not stored: %s", type(problem).__name__)


def send_waiting(go_on: Callable[[], bool] = lambda: True) -> None:
    """Send each mail that has a row. The worker that deletes the row sends it."""
    for mail in AccountMail.objects.filter(kind__in=EMAILS):
        if not go_on():
            break
        if AccountMail.objects.filter(pk=mail.pk).delete()[0]:
            try:
                EMAILS[mail.kind](*mail.arguments)
            except Exception as problem:
                # Its own words may hold addresses.
                logger.error("A mail to staff was not sent: %s", type(problem).__name__)


def send_reset(user_ids: list[int]) -> None:
    """The link to a new password, to each of these accounts; to nobody when there is none."""
    for user in _people(user_ids):
        key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
        context = {
            # Our own address, never one that the request named.
            "link": settings.WAGTAILADMIN_BASE_URL + path.replace("UID-KEY", key),
            "hours": settings.PASSWORD_RESET_TIMEOUT // 3600,
        }
        _send(user, "A new password for the website", "mail/password_reset.txt", context)


def send_notice(user_id: int, template_prefix: str) -> None:
    """What was changed about the account, in case it was somebody else."""
    what = WHAT.get(template_prefix)
    for user in _people([user_id]) if what else []:
        _send(user, "Your account was changed", "mail/account_changed.txt", {"what": what})


def send_address_changed(user_id: int, address: str) -> None:
    """To the address that the account had: it may have been changed by somebody else."""
    for user in get_user_model()._default_manager.filter(pk=user_id):
        context = {
            "what": "The e-mail address of your account was changed. Mails about it, and links to "
            "a new password, no longer come here.",
            "address_is_old": True,
        }
        _send(user, "Your account was changed", "mail/account_changed.txt", context, address)


EMAILS = {send.__name__: send for send in (send_reset, send_notice, send_address_changed)}


def _people(user_ids: list[int]) -> list[AbstractUser]:
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
