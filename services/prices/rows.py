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
