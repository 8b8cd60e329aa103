"""What happened to accounts and rights, in Wagtail's own log: who, what, when; never a password.

Of where it came from only a mark of the network is kept, made with SECRET_KEY: it tells two
networks apart and names none. Names that no account has are not kept; they may be passwords.
"""

from typing import Any

from allauth.core import context
from allauth.mfa import signals as factor
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
from form_protection.networks import client_address, network_name

OURS = "palms."
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
UNKNOWN = "An account that does not exist"
# Wagtail's log wants a number; no account has this one.
NOBODY = "0"
WATCHED = ("is_superuser", "is_active", "email")


class WithDetail(LogFormatter):
    """The action's words and, behind them, what it was about."""

    def format_message(self, log_entry: Any) -> str:
        detail = log_entry.data.get("detail", "")
        return f"{self.label}: {detail}" if detail else self.label


def register(actions: LogActionRegistry) -> None:
    """Make the actions known to Wagtail's log and its reports."""
    for name, label in ACTIONS.items():
        actions.register_action(OURS + name)(type("Formatter", (WithDetail,), {"label": label}))


def note(about: Any, action: str, detail: str = "", **more: Any) -> None:
    """Write one line about an account or a group."""
    request = more.pop("request", None) or context.request
    data = {"detail": detail, "network": network_mark(request)}
    data = {name: value for name, value in data.items() if value}
    actor = more.get("user") or get_active_log_context().user or _signed_in(request)
    log(about, OURS + action, user=actor, data=data)


def network_mark(request: HttpRequest | None) -> str:
    """Eight letters that are the same for the same network as long as SECRET_KEY is."""
    address = client_address(request) if request else ""
    if not address:
        return ""
    return network_name(address, salted_hmac("palms.network", "mark").hexdigest())[:8]


def _signed_in(request: HttpRequest | None) -> Any:
    user = getattr(request, "user", None)
    return user if user is not None and user.is_authenticated else None


def connect() -> None:
    """Called once, when the apps are ready."""
    user, group = get_user_model(), Group
    pairs: list[tuple[Any, Any, Any]] = [
        (user_logged_in, _signed_in_now, None),
        (user_logged_out, _signed_out, None),
        (user_login_failed, _refused, None),
        (factor.authentication_failed, _code_refused, None),
        (factor.authenticator_added, _factor_added, None),
        (factor.authenticator_removed, _factor_removed, None),
        (factor.authenticator_reset, _codes_renewed, None),
        (pre_save, _before_account, user),
        (post_save, _after_account, user),
        (m2m_changed, _groups_changed, user.groups.through),
        (m2m_changed, _permissions_changed, user.user_permissions.through),
        (m2m_changed, _permissions_changed, group.permissions.through),
    ]
    for model in (GroupPagePermission, GroupCollectionPermission):
        pairs += [(post_save, _page_rights, model), (post_delete, _page_rights, model)]
    for signal, receiver, sender in pairs:
        name = f"audit-{receiver.__name__}-{getattr(sender, '__name__', '')}"
        signal.connect(receiver, sender=sender, dispatch_uid=name)


def _signed_in_now(request: HttpRequest, user: Any, **more: Any) -> None:
    note(user, "signed_in", request=request, user=user)


def _signed_out(request: HttpRequest, user: Any, **more: Any) -> None:
    if user and user.pk:
        note(user, "signed_out", request=request, user=user)


def _refused(credentials: dict[str, Any], request: HttpRequest | None = None, **more: Any) -> None:
    accounts = get_user_model()
    typed = str(credentials.get("username", ""))
    known = accounts._default_manager.filter(**{accounts.USERNAME_FIELD: typed}).first()
    if known:
        note(known, "sign_in_failed", request=request)
        return
    mark = network_mark(request)
    ModelLogEntry.objects.create(
        content_type=ContentType.objects.get_for_model(accounts),
        object_id=NOBODY,
        label=UNKNOWN,
        action=f"{OURS}sign_in_failed",
        timestamp=timezone.now(),
        data={"network": mark} if mark else {},
    )


def _code_refused(request: HttpRequest, user: Any, **more: Any) -> None:
    note(user, "code_failed", request=request)


def _factor_added(request: HttpRequest, user: Any, authenticator: Authenticator, **_: Any) -> None:
    note(user, "factor_added", kind(authenticator), request=request)


def _factor_removed(
    request: HttpRequest | None, user: Any, authenticator: Authenticator, **more: Any
) -> None:
    note(authenticator.user, "factor_removed", kind(authenticator), request=request)


def _codes_renewed(request: HttpRequest, user: Any, **more: Any) -> None:
    note(user, "codes_renewed", request=request)


def kind(authenticator: Authenticator) -> str:
    words = {"totp": "authenticator app", "webauthn": "passkey", "recovery_codes": "recovery codes"}
    return words.get(authenticator.type, authenticator.type)


def _before_account(instance: Any, raw: bool = False, **more: Any) -> None:
    names = more.get("update_fields")
    if raw or not instance.pk or (names is not None and not set(names) & set(WATCHED)):
        return
    instance._rights_before = (
        type(instance)._default_manager.filter(pk=instance.pk).values(*WATCHED).first()
    )


def _after_account(instance: Any, created: bool, raw: bool = False, **more: Any) -> None:
    if raw:
        return
    # Set by Django when somebody chose a password, not when it only hashes one anew.
    if instance._password is not None and not created:
        note(instance, "password_changed")
    before = vars(instance).pop("_rights_before", None)
    if before is None:
        before = {"is_superuser": False, "is_active": True} if created else {}
    old = before.pop("email", None)
    if old is not None and old != instance.email:
        note(instance, "address_changed")
        if old:
            emails.send_soon(emails.send_address_changed, instance.pk, old)
    for name in before:
        if before[name] != getattr(instance, name):
            yes, no = SAID[name]
            note(instance, "rights_changed", yes if getattr(instance, name) else no)


SAID = {
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
            note(person, "rights_changed", f"{words[action]} {', '.join(names)}")


def _permissions_changed(
    instance: Any, action: str, reverse: bool, pk_set: Any, **more: Any
) -> None:
    words = {"post_add": "may now", "post_remove": "may no longer", "pre_clear": "may no longer"}
    if reverse or action not in words or (action != "pre_clear" and not pk_set):
        return
    held = (
        instance.user_permissions if hasattr(instance, "user_permissions") else instance.permissions
    )
    rights = Permission.objects.filter(pk__in=pk_set) if pk_set else held.all()
    for right in rights:
        note(instance, "rights_changed", f"{words[action]}: {right.name}")


def _page_rights(instance: Model, signal: Any, raw: bool = False, **more: Any) -> None:
    group = getattr(instance, "group", None)
    if raw or group is None or group.pk is None:
        return
    what = "may no longer" if signal is post_delete else "may now"
    place = getattr(instance, "page", None) or getattr(instance, "collection", None)
    note(group, "rights_changed", f"{what}: {instance.permission.name} ({place})")  # type: ignore[attr-defined]
