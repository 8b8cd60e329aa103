"""Identity of the lengths of a service across its live version, drafts and the form."""

from collections import Counter
from collections.abc import Iterable

from services.models.rows import ServicePrice

# Minutes, and the number of the row among those with the same minutes.
Key = tuple[int, int]


def keyed(rows: Iterable[ServicePrice]) -> dict[Key, ServicePrice]:
    """The rows by key, shortest first.

    Not by primary key: rows that were added in the editor get a new one at each publication.
    """
    found: dict[Key, ServicePrice] = {}
    numbers: Counter[int] = Counter()
    for row in sorted(rows, key=lambda row: (row.minutes, row.note, row.current_price)):
        found[row.minutes, numbers[row.minutes]] = row
        numbers[row.minutes] += 1
    return found


def counterpart(
    key: Key, rows: dict[Key, ServicePrice], others: dict[Key, ServicePrice]
) -> ServicePrice | None:
    """The row of another version of the service that is the row `key` of `rows`, if it is certain.

    That with the same minutes and note; else the same one among as many with the same minutes.
    """
    row = rows.get(key)
    if row is None:
        return None
    alike = [
        other for other in others.values() if (other.minutes, other.note) == (row.minutes, row.note)
    ]
    if len(alike) == 1:
        return alike[0]
    is_same_number = _number(rows, row.minutes) == _number(others, row.minutes)
    return others.get(key) if is_same_number else None


def _number(rows: dict[Key, ServicePrice], minutes: int) -> int:
    return sum(key[0] == minutes for key in rows)
