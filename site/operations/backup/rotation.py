"""Which backups are kept: daily, weekly and monthly ones."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime

# Numbers of backups. Three months at most: erased personal data is in the backups until then, as the
# privacy page says.
DAILY, WEEKLY, MONTHLY = 7, 5, 3
# Newest backups kept of each day: one made before a release must not replace the nightly one.
PER_DAY = 3
NAME = re.compile(r"^palms-(\d{8}T\d{6}Z)\.tar(\.age)?$")
TIMESTAMP = "%Y%m%dT%H%M%SZ"


def file_name(moment: datetime, *, encrypted: bool) -> str:
    return f"palms-{moment.astimezone(UTC):{TIMESTAMP}}.tar{'.age' if encrypted else ''}"


def created_at(name: str) -> datetime | None:
    """The time in the name of a backup; None for the name of any other file."""
    found = NAME.match(name)
    return datetime.strptime(found[1], TIMESTAMP).replace(tzinfo=UTC) if found else None


def expired(names: Iterable[str], newest: str) -> list[str]:
    """The names to delete.

    Kept are the newest PER_DAY of each of the last DAILY days, and the newest of each of the last
    WEEKLY weeks and MONTHLY months; days, weeks and months without a backup are not counted.
    `newest` is always kept, also when the clock was wrong.
    """
    dated = sorted(((moment, name) for name in names if (moment := created_at(name))), reverse=True)
    kept = {newest}
    for count, few, period in (
        (DAILY, PER_DAY, "%Y-%m-%d"),
        (WEEKLY, 1, "%G-%V"),
        (MONTHLY, 1, "%Y-%m"),
    ):
        found: dict[str, list[str]] = {}
        for moment, name in dated:
            found.setdefault(f"{moment:{period}}", []).append(name)
        for of_one in list(found.values())[:count]:
            kept.update(of_one[:few])
    return [name for _, name in dated if name not in kept]
