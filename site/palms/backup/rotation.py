"""Which backups stay: enough to go back a week by the day and a season by the month."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime

# A mistake is mostly noticed within days; one that crept in unseen may take a season. No longer:
# whoever was erased from the site is in the backups until these go, and is told so.
DAILY, WEEKLY, MONTHLY = 7, 5, 3
NAME = re.compile(r"^palms-(\d{8}T\d{6}Z)\.tar(\.age)?$")
STAMP = "%Y%m%dT%H%M%SZ"


def name_for(moment: datetime, *, sealed: bool) -> str:
    return f"palms-{moment.astimezone(UTC):{STAMP}}.tar{'.age' if sealed else ''}"


def made(name: str) -> datetime | None:
    """When the backup of this name was made; None for a file that is not ours to judge."""
    found = NAME.match(name)
    return datetime.strptime(found[1], STAMP).replace(tzinfo=UTC) if found else None


def too_old(names: Iterable[str], newest: str) -> list[str]:
    """What may go: all but the last of each of the latest days, weeks and months that have one.

    Days without a backup count for nothing, so after a standstill the old ones are still there.
    The one just made stays whatever the clock said.
    """
    dated = sorted(((moment, name) for name in names if (moment := made(name))), reverse=True)
    kept = {newest}
    for count, period in ((DAILY, "%Y-%m-%d"), (WEEKLY, "%G-%V"), (MONTHLY, "%Y-%m")):
        last: dict[str, str] = {}
        for moment, name in dated:
            last.setdefault(f"{moment:{period}}", name)
        kept.update(list(last.values())[:count])
    return [name for _, name in dated if name not in kept]
