"""Which account somebody means at sign-in, however they spell its name."""

import unicodedata

from django.contrib.auth import get_user_model

# Username, e-mail address, whether the account may be used.
Row = tuple[str, str, bool]


def folded(text: str) -> str:
    """The same for every spelling: a phone's keyboard begins a name with a capital letter."""
    return unicodedata.normalize("NFKC", text).casefold()


def stored_name(typed: str) -> str:
    """The username of the account that is meant; what was typed when none is, or several are.

    Compared here: SQLite takes É and é for two letters. Staff are a dozen accounts at most.
    """
    rows: list[Row] = list(
        get_user_model()._default_manager.values_list("username", "email", "is_active")
    )
    if any(name == typed for name, _, _ in rows):
        return typed
    wanted = folded(typed)
    by_name = [row for row in rows if folded(row[0]) == wanted]
    by_address = [row for row in rows if folded(row[1]) == wanted]
    return _only(by_name or by_address) or typed


def is_taken(name: str, but_by: int | None) -> bool:
    """Whether another account's name differs from this one by its spelling alone."""
    others = get_user_model()._default_manager.exclude(pk=but_by or 0)
    return folded(name) in map(folded, others.values_list("username", flat=True))


def _only(rows: list[Row]) -> str:
    in_use = [row for row in rows if row[2]]
    for found in (rows, in_use):
        if len(found) == 1:
            return found[0][0]
    return ""
