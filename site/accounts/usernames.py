"""Finds an account by any spelling of its username, or by its e-mail address."""

import unicodedata

from django.contrib.auth import get_user_model

# Username, e-mail address, is_active.
Row = tuple[str, str, bool]


def normalise(text: str) -> str:
    """Equal for all spellings: a phone's keyboard capitalises the first letter."""
    return unicodedata.normalize("NFKC", text).casefold()


def find_username(typed: str) -> str:
    """Return the username of the one matching account; `typed` when none or several match.

    Compared in Python because SQLite does not match É to é; a site has a dozen accounts at most.
    """
    rows: list[Row] = list(
        get_user_model()._default_manager.values_list("username", "email", "is_active")
    )
    if any(name == typed for name, _, _ in rows):
        return typed
    wanted = normalise(typed)
    by_name = [row for row in rows if normalise(row[0]) == wanted]
    by_address = [row for row in rows if normalise(row[1]) == wanted]
    return _single_match(by_name or by_address) or typed


def is_taken(name: str, exclude_pk: int | None) -> bool:
    """Whether another account's username is equal once both are normalised."""
    others = get_user_model()._default_manager.exclude(pk=exclude_pk or 0)
    return normalise(name) in map(normalise, others.values_list("username", flat=True))


def _single_match(rows: list[Row]) -> str:
    active = [row for row in rows if row[2]]
    for found in (rows, active):
        if len(found) == 1:
            return found[0][0]
    return ""
