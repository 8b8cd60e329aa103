"""Which backups stay: enough to go back a week by the day and a season by the month."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime

# A mistake is mostly noticed within days; one that crept in unseen may take a season. No longer:
# whoever was erased from the site is in the backups until these go, and is told so.
DAILY, WEEKLY, MONTHLY = 7, 5, 3
# A second backup of a day, as before a new release, does not take away the one before it.
OF_A_DAY = 3
NAME = re.compile(r"^palms-(\d{8}T\d{6}Z)\.tar(\.age)?$")
STAMP = "%Y%m%dT%H%M%SZ"


def name_for(moment: datetime, *, sealed: bool) -> str:
    return f"palms-{moment.astimezone(UTC):{STAMP}}.tar{'.age' if sealed else ''}"


def made(name: str) -> datetime | None:
    """When the backup of this name was made; None for a file that is not ours to judge."""
    found = NAME.match(name)
    return datetime.strptime(found[1], STAMP).replace(tzinfo=UTC) if found else None


def too_old(names: Iterable[str], newest: str) -> list[str]:
    """What may go: all but the last of each of the latest weeks and months that have one, and the
    last few of each of the latest days.

    Days without a backup count for nothing, so after a standstill the old ones are still there.
    The one just made stays whatever the clock said.
    """
    dated = sorted(((moment, name) for name in names if (moment := made(name))), reverse=True)
    kept = {newest}
    for count, few, period in (
        (DAILY, OF_A_DAY, "%Y-%m-%d"),
        (WEEKLY, 1, "%G-%V"),
        (MONTHLY, 1, "%Y-%m"),
    ):
        found: dict[str, list[str]] = {}
        for moment, name in dated:
            found.setdefault(f"{moment:{period}}", []).append(name)
        for of_one in list(found.values())[:count]:
            kept.update(of_one[:few])
    return [name for _, name in dated if name not in kept]
