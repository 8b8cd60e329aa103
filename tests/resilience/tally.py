"""What came back, counted by phase: before, during and after something went wrong."""

import threading
from collections import Counter, defaultdict
from statistics import median_low

from tests.stack.client import Answer


class Tally:
    """Filled by all threads."""

    def __init__(self) -> None:
        self.phase = "before"
        self.rows: dict[tuple[str, str], list[tuple[Answer, bool]]] = defaultdict(list)
        self.lock = threading.Lock()

    def add(self, what: str, answer: Answer, phase: str, *, wrong: bool = False) -> None:
        """Counted where it was asked: what is asked in an outage belongs to the outage."""
        with self.lock:
            self.rows[phase, what].append((answer, wrong))

    def figures(self) -> dict[str, dict[str, dict]]:
        found: dict[str, dict[str, dict]] = defaultdict(dict)
        with self.lock:
            for (phase, what), rows in self.rows.items():
                times = sorted(answer.seconds for answer, _ in rows)
                counted = Counter(str(answer.status or answer.problem) for answer, _ in rows)
                found[phase][what] = {
                    "asked": len(rows),
                    "answers": dict(counted.most_common()),
                    "failed": sum(wrong for _, wrong in rows),
                    "median_s": round(median_low(times), 3),
                    "95_percent_s": round(times[int(len(times) * 0.95)], 3),
                    "slowest_s": round(times[-1], 3),
                }
        return found


def answers(row: dict) -> str:
    return ", ".join(f"{word}: {count}" for word, count in row["answers"].items())
