"""The content version: one token that changes whenever a visitor could see a difference.

Whatever is worked out from the database for visitors (menu, contact record, cards) is kept in
the cache under this token, so nothing ever has to be purged: the version is read from the
database once per request, and a change moves it in the same transaction as the change itself.
The release is part of the key, so that no process reads what other code has worked out.

Under a version nothing changes any more, so each process also keeps a copy of its own (the cache
"near") of what it has once asked the shared cache for.

It hears of changes by Django's signals. After one that sends none (`QuerySet.update`, plain SQL,
a many-to-many set outside a page's save) call `move()`.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from asgiref.local import Local
from django.apps import apps
from django.core.cache import cache, caches
from django.core.signals import request_finished, request_started
from django.db import connections
from django.db.models.signals import post_delete, post_migrate, post_save
from wagtail.models import Page
from wagtail.signals import post_page_move

from core.release import release

# Old versions' entries are never read again; this only bounds how long they take up room.
KEEP_SECONDS = 3600

OUR_APPS = {"core", "contact", "team", "evidence", "anatomy", "home", "articles", "services"}
# A page that expires by the clock, or with others in a list, is saved as a plain Page.
WAGTAIL_MODELS = {"wagtailcore.page", "wagtailcore.site", "wagtailcore.pageviewrestriction"}
# Saved while visitors read and write, and nothing that a visitor is shown.
NOT_CONTENT = {
    "core.accountmail",
    "core.alert",
    "core.siterendition",
    "core.contentversion",
    "core.jobrun",
    "core.takendownaddress",
    "contact.enquiry",
    "contact.enquiryevent",
    "contact.enquirymail",
    "contact.networkcount",
    "contact.networksalt",
    "contact.newsconsent",
    "contact.preferredtime",
    "contact.contacttap",
    # Moves the version by itself when readers see a difference.
    "articles.readerquestion",
}

T = TypeVar("T")

_request = Local()
MISSING: Any = object()


def current_version() -> str:
    """The token in force; within a request it is read once."""
    version = getattr(_request, "version", None)
    if version is None:
        from core.models import ContentVersion

        version = ContentVersion.read()
        if getattr(_request, "open", False):
            _request.version = version
    return version


def fresh(key: str, build: Callable[[], T]) -> T:
    """`build()`, or what it gave when last asked under the same content version.

    Within a request the same object comes back each time, so nobody may change it. What was built
    without something that is missing only for now (`for_now`) is not kept, here or below.
    """
    kept = _request.kept if getattr(_request, "open", False) else {}
    if key in kept:
        return kept[key]
    before = gaps()
    found = _near_or_shared(f"{_namespace()}:{key}", build)
    if gaps() == before:
        kept[key] = found
    return found


def fresh_found(key: str, build: Callable[[], T | None]) -> T | None:
    """As `fresh`, but None is not kept: for names that anybody may make up."""
    near, name = caches["near"], f"{_namespace()}:{key}"
    found = near.get(name)
    if found is None:
        found = cache.get(name)
        if found is None:
            before = gaps()
            found = build()
            if found is None or gaps() != before:
                return found
            cache.set(name, found, KEEP_SECONDS)
        near.set(name, found, KEEP_SECONDS)
    return found


def fresh_here(key: str, build: Callable[[], T]) -> T:
    """As `fresh`, for what is worked out sooner than Redis is asked: each process has its own."""
    near, name = caches["near"], f"{_namespace()}:{key}"
    found = near.get(name, MISSING)
    if found is MISSING:
        before = gaps()
        found = build()
        if gaps() == before:
            near.set(name, found, KEEP_SECONDS)
    return found


def for_now() -> None:
    """Say that what is being built lacks something that may be back in a minute."""
    _request.gaps = gaps() + 1


def gaps() -> int:
    """How often `for_now` was called here; what is built while it grows is incomplete."""
    return getattr(_request, "gaps", 0)


def _namespace() -> str:
    return f"{current_version()}:{release()}"


def _near_or_shared(key: str, build: Callable[[], T]) -> T:
    near = caches["near"]
    found = near.get(key, MISSING)
    if found is MISSING:
        found, before = cache.get(key, MISSING), gaps()
        if found is MISSING:
            found = build()
            if gaps() != before:
                return found
            cache.set(key, found, KEEP_SECONDS)
        near.set(key, found, KEEP_SECONDS)
    return found


def fresh_many(
    kind: str, names: Iterable[int], build: Callable[[set[int]], dict[int, T]]
) -> dict[int, T]:
    """As `fresh`, for several values of one kind, asked for and worked out together."""
    namespace, near = _namespace(), caches["near"]
    keys = {name: f"{namespace}:{kind}:{name}" for name in names}
    kept = near.get_many(keys.values())
    if missing := keys.values() - kept.keys():
        new = cache.get_many(missing)
        if unknown := {name for name, key in keys.items() if key not in kept and key not in new}:
            built = {keys[name]: value for name, value in build(unknown).items()}
            cache.set_many(built, KEEP_SECONDS)
            new |= built
        near.set_many(new, KEEP_SECONDS)
        kept |= new
    return {name: kept[key] for name, key in keys.items()}


def move() -> None:
    """Say that visitors may see something else from now on."""
    from core.models import ContentVersion

    ContentVersion.move()
    _forget()


def connect() -> None:
    """Called once, when the apps are ready."""
    core = apps.get_app_config("core")
    post_migrate.connect(_on_migrate, sender=core, dispatch_uid="content-version-migrate")
    request_started.connect(_open_request, dispatch_uid="content-version-open")
    request_finished.connect(_close_request, dispatch_uid="content-version-close")
    post_save.connect(_on_save, dispatch_uid="content-version-save")
    post_delete.connect(_on_delete, dispatch_uid="content-version-delete")
    post_page_move.connect(_on_move, dispatch_uid="content-version-move")


def _open_request(**kwargs: Any) -> None:
    _request.open = True
    _forget()


def _close_request(**kwargs: Any) -> None:
    _request.open = False
    _forget()


def _forget() -> None:
    _request.version, _request.kept = None, {}


def _is_content(sender: type) -> bool:
    label = sender._meta.label_lower  # type: ignore[attr-defined]
    # A migration's models run before the table of the version may exist, and before any visitor.
    if label in NOT_CONTENT or sender.__module__ == "__fake__":
        return False
    return sender._meta.app_label in OUR_APPS or label in WAGTAIL_MODELS  # type: ignore[attr-defined]


def _on_save(sender: type, update_fields: Any = None, **kwargs: Any) -> None:
    # Saving a draft touches only a few bookkeeping columns of its page, by name.
    if update_fields and issubclass(sender, Page):
        return
    if _is_content(sender):
        move()


def _on_delete(sender: type, **kwargs: Any) -> None:
    if _is_content(sender):
        move()


def _on_migrate(using: str, **kwargs: Any) -> None:
    # What a migration changes in the content, no signal tells.
    if "core_contentversion" in connections[using].introspection.table_names():
        move()


def _on_move(**kwargs: Any) -> None:
    move()
