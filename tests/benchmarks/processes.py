"""What processes cost: CPU time and memory of a process with all that it started, from /proc."""

import os
from collections.abc import Iterator
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")


def cpu_seconds(*roots: int) -> float:
    """User and system time so far; steadier than requests a second where others use the machine.

    What children used that have ended stands with their parents, so it never gets less.
    """
    return sum(ticks for _, ticks in tree(*roots)) / TICK


def memory(*roots: int) -> float:
    """Megabytes, with pages that processes share counted once among them."""
    return sum(_proportional(pid) for pid, _ in tree(*roots)) / 1024


def tree(*roots: int) -> Iterator[tuple[int, int]]:
    """Process and ticks, of the roots and everything below them."""
    found = {pid: (parent, ticks) for pid, parent, ticks in _all()}
    for pid, (_, ticks) in found.items():
        above = pid
        while above and above not in roots:
            above = found.get(above, (0, 0))[0]
        if above:
            yield pid, ticks


def _all() -> Iterator[tuple[int, int, int]]:
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            # The name, in brackets, may hold anything.
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        yield int(path.parent.name), int(fields[1]), sum(map(int, fields[11:15]))


def _proportional(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
