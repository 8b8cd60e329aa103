"""What came back, counted by phase: before, during and after something went wrong."""

import threading
from collections import Counter
from dataclasses import dataclass, field

from tests.resilience.asking import Answer


@dataclass
class Row:
    """One kind of request in one phase."""

    answers: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    wrong: int = 0

    def figures(self) -> dict:
        times = sorted(self.seconds)
        last = len(times) - 1
        return {
            "asked": len(times),
            "answers": dict(self.answers.most_common()),
            "failed": self.wrong,
            "median_s": round(times[last // 2], 3) if times else None,
            "slowest_s": round(times[-1], 3) if times else None,
        }


class Tally:
    """Filled by all threads."""

    def __init__(self) -> None:
        self.phase = "before"
        self.rows: dict[tuple[str, str], Row] = {}
        self.lock = threading.Lock()

    def add(self, what: str, answer: Answer, phase: str, *, wrong: bool) -> None:
        """Counted where it was asked: what is asked in an outage belongs to the outage."""
        with self.lock:
            row = self.rows.setdefault((phase, what), Row())
            row.answers[str(answer.status or answer.problem)] += 1
            row.seconds.append(answer.seconds)
            row.wrong += wrong

    def figures(self) -> dict[str, dict[str, dict]]:
        found: dict[str, dict[str, dict]] = {}
        with self.lock:
            for (phase, what), row in self.rows.items():
                found.setdefault(phase, {})[what] = row.figures()
        return found
