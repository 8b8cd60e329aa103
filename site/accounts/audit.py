"""Logs sign-ins and changes to accounts and permissions in Wagtail's audit log.

Of the client's network only a digest keyed with SECRET_KEY is stored. Usernames that no account has
are not stored, since visitors type passwords into that field by mistake.
"""

from typing import Any

from allauth.core import context
from allauth.mfa import signals
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac
from wagtail.log_actions import LogActionRegistry, LogFormatter, get_active_log_context, log
from wagtail.models import GroupCollectionPermission, GroupPagePermission, ModelLogEntry

from accounts import emails
from form_protection.networks import client_address, hash_network

ACTION_PREFIX = "palms."
ACTIONS = {
    "signed_in": "Signed in",
    "signed_out": "Signed out",
    "sign_in_failed": "Sign-in refused",
    "code_failed": "Second factor refused",
    "factor_added": "Second factor added",
    "factor_removed": "Second factor removed",
    "codes_renewed": "Recovery codes made anew",
    "password_changed": "Password changed",
    "address_changed": "E-mail address changed",
    "rights_changed": "Rights changed",
}
UNKNOWN_ACCOUNT = "An account that does not exist"
# ModelLogEntry.object_id is required; no account has this primary key.
NO_ACCOUNT_ID = "0"
AUDITED_FIELDS = ("is_superuser", "is_active", "email")


class DetailFormatter(LogFormatter):
    """Shows the action's label followed by `data["detail"]`."""

    def format_message(self, log_entry: Any) -> str:
        detail = log_entry.data.get("detail", "")
        return f"{self.label}: {detail}" if detail else self.label


def register_actions(actions: LogActionRegistry) -> None:
    """Hook `register_log_actions`."""
    for name, label in ACTIONS.items():
        actions.register_action(ACTION_PREFIX + name)(
            type("Formatter", (DetailFormatter,), {"label": label})
        )


def log_action(instance: Any, action: str, detail: str = "", **more: Any) -> None:
    """Log one of ACTIONS for an account or a group.

    `more` may hold `user`, the actor, and `request`; without them they are taken from Wagtail's and
    allauth's context.
    """
    request = more.pop("request", None) or context.request
    data = {"detail": detail, "network": network_digest(request)}
    data = {name: value for name, value in data.items() if value}
    actor = more.get("user") or get_active_log_context().user or _user_of(request)
    log(instance, ACTION_PREFIX + action, user=actor, data=data)


def network_digest(request: HttpRequest | None) -> str:
    """Eight characters, equal for one network and one SECRET_KEY; empty without an address."""
    address = client_address(request) if request else ""
    if not address:
        return ""
    return hash_network(address, salted_hmac("palms.network", "mark").hexdigest())[:8]


def _user_of(request: HttpRequest | None) -> Any:
    user = getattr(request, "user", None)
    return user if user is not None and user.is_authenticated else None


def connect_signals() -> None:
    """Called by AppConfig.ready()."""
    user, group = get_user_model(), Group
    pairs: list[tuple[Any, Any, Any]] = [
        (user_logged_in, _signed_in, None),
        (user_logged_out, _signed_out, None),
        (user_login_failed, _sign_in_failed, None),
        (signals.authentication_failed, _code_failed, None),
        (signals.authenticator_added, _factor_added, None),
        (signals.authenticator_removed, _factor_removed, None),
        (signals.authenticator_reset, _codes_renewed, None),
        (pre_save, _before_account_save, user),
        (post_save, _after_account_save, user),
        (m2m_changed, _groups_changed, user.groups.through),
        (m2m_changed, _permissions_changed, user.user_permissions.through),
        (m2m_changed, _permissions_changed, group.permissions.through),
    ]
    for model in (GroupPagePermission, GroupCollectionPermission):
        pairs += [
            (post_save, _group_permission_changed, model),
            (post_delete, _group_permission_changed, model),
        ]
    for signal, receiver, sender in pairs:
        name = f"audit-{receiver.__name__}-{getattr(sender, '__name__', '')}"
        signal.connect(receiver, sender=sender, dispatch_uid=name)


def _signed_in(request: HttpRequest, user: Any, **more: Any) -> None:
    log_action(user, "signed_in", request=request, user=user)


def _signed_out(request: HttpRequest, user: Any, **more: Any) -> None:
    if user and user.pk:
        log_action(user, "signed_out", request=request, user=user)


def _sign_in_failed(
    credentials: dict[str, Any], request: HttpRequest | None = None, **more: Any
) -> None:
    users = get_user_model()
    username = str(credentials.get("username", ""))
    account = users._default_manager.filter(**{users.USERNAME_FIELD: username}).first()
    if account:
        log_action(account, "sign_in_failed", request=request)
        return
    digest = network_digest(request)
    ModelLogEntry.objects.create(
        content_type=ContentType.objects.get_for_model(users),
        object_id=NO_ACCOUNT_ID,
        label=UNKNOWN_ACCOUNT,
        action=f"{ACTION_PREFIX}sign_in_failed",
        timestamp=timezone.now(),
        data={"network": digest} if digest else {},
    )


def _code_failed(request: HttpRequest, user: Any, **more: Any) -> None:
    log_action(user, "code_failed", request=request)


def _factor_added(request: HttpRequest, user: Any, authenticator: Authenticator, **_: Any) -> None:
    log_action(user, "factor_added", factor_name(authenticator), request=request)


def _factor_removed(
    request: HttpRequest | None, user: Any, authenticator: Authenticator, **more: Any
) -> None:
    log_action(authenticator.user, "factor_removed", factor_name(authenticator), request=request)


def _codes_renewed(request: HttpRequest, user: Any, **more: Any) -> None:
    log_action(user, "codes_renewed", request=request)


def factor_name(authenticator: Authenticator) -> str:
    words = {"totp": "authenticator app", "webauthn": "passkey", "recovery_codes": "recovery codes"}
    return words.get(authenticator.type, authenticator.type)


def _before_account_save(instance: Any, raw: bool = False, **more: Any) -> None:
    names = more.get("update_fields")
    if raw or not instance.pk or (names is not None and not set(names) & set(AUDITED_FIELDS)):
        return
    instance._fields_before = (
        type(instance)._default_manager.filter(pk=instance.pk).values(*AUDITED_FIELDS).first()
    )


def _after_account_save(instance: Any, created: bool, raw: bool = False, **more: Any) -> None:
    if raw:
        return
    # None when Django only upgrades the hash of an unchanged password.
    if instance._password is not None and not created:
        log_action(instance, "password_changed")
    before = vars(instance).pop("_fields_before", None)
    if before is None:
        before = {"is_superuser": False, "is_active": True} if created else {}
    old = before.pop("email", None)
    if old is not None and old != instance.email:
        log_action(instance, "address_changed")
        if old:
            emails.queue(emails.send_address_changed, instance.pk, old)
    for name in before:
        if before[name] != getattr(instance, name):
            yes, no = FIELD_MESSAGES[name]
            log_action(instance, "rights_changed", yes if getattr(instance, name) else no)


FIELD_MESSAGES = {
    "is_superuser": ("made a superuser", "no longer a superuser"),
    "is_active": ("the account may be used again", "the account is closed"),
}


def _groups_changed(instance: Any, action: str, reverse: bool, pk_set: Any, **more: Any) -> None:
    words = {"post_add": "put into", "post_remove": "taken out of", "pre_clear": "taken out of"}
    if action not in words or (action != "pre_clear" and not pk_set):
        return
    if reverse:
        people = get_user_model()._default_manager.filter(pk__in=pk_set or instance.user_set.all())
        pairs = [(person, [instance.name]) for person in people]
    else:
        groups = Group.objects.filter(pk__in=pk_set) if pk_set else instance.groups.all()
        pairs = [(instance, [group.name for group in groups])]
    for person, names in pairs:
        if names:
            log_action(person, "rights_changed", f"{words[action]} {', '.join(names)}")


def _permissions_changed(
    instance: Any, action: str, reverse: bool, pk_set: Any, **more: Any
) -> None:
    words = {"post_add": "may now", "post_remove": "may no longer", "pre_clear": "may no longer"}
    if reverse or action not in words or (action != "pre_clear" and not pk_set):
        return
    held = (
        instance.user_permissions if hasattr(instance, "user_permissions") else instance.permissions
    )
    permissions = Permission.objects.filter(pk__in=pk_set) if pk_set else held.all()
    for permission in permissions:
        log_action(instance, "rights_changed", f"{words[action]}: {permission.name}")


def _group_permission_changed(instance: Model, signal: Any, raw: bool = False, **more: Any) -> None:
    group = getattr(instance, "group", None)
    if raw or group is None or group.pk is None:
        return
    what = "may no longer" if signal is post_delete else "may now"
    place = getattr(instance, "page", None) or getattr(instance, "collection", None)
    log_action(group, "rights_changed", f"{what}: {instance.permission.name} ({place})")  # type: ignore[attr-defined]
