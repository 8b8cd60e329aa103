"""Results by row: a value, its limit, and whether it is within."""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from os import cpu_count, getloadavg
from pathlib import Path


@dataclass
class Row:
    """`goal` is the most that is allowed, or with `at_least` the least; without one it only tells."""

    part: str
    what: str
    value: float
    unit: str = ""
    goal: float | None = None
    at_least: bool = False
    note: str = ""

    @property
    def holds(self) -> bool | None:
        if self.goal is None:
            return None
        return self.value >= self.goal if self.at_least else self.value <= self.goal

    def cells(self) -> tuple[str, str, str, str]:
        goal = ""
        if self.goal is not None:
            mark = "ok" if self.holds else "MISSED"
            goal = f"{'≥' if self.at_least else '≤'} {number(self.goal)} {mark}"
        return self.what, f"{number(self.value)} {self.unit}".strip(), goal, self.note


class Figures:
    def __init__(self) -> None:
        self.rows: list[Row] = []

    def add(self, part: str, what: str, value: float, unit: str = "", **more: object) -> None:
        self.rows.append(Row(part, what, round(value, 4), unit, **more))  # type: ignore[arg-type]

    def hold(self) -> bool:
        return all(row.holds is not False for row in self.rows)

    def table(self) -> str:
        """Ratios first within each part; a mark where a goal is missed."""
        head = ("", "measured", "goal", "")
        widths = [
            max(map(len, column))
            for column in zip(head, *(row.cells() for row in self.rows), strict=True)
        ]
        lines = [head]
        for part in dict.fromkeys(row.part for row in self.rows):
            rows = [row for row in self.rows if row.part == part]
            rows.sort(key=lambda row: (row.unit != "×", row.goal is None))
            lines += [part, *(row.cells() for row in rows)]
        return "\n".join(
            f"\n{line}"
            if isinstance(line, str)
            else f"  {line[0]:{widths[0]}}  {line[1]:>{widths[1]}}  {line[2]:>{widths[2]}}  {line[3]}".rstrip()
            for line in lines
        )

    def write(self, path: Path, seconds: float) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        data = {
            "measured": datetime.now(UTC).isoformat(timespec="seconds"),
            "seconds": round(seconds),
            "cores": cpu_count(),
            "load_at_the_end": getloadavg()[0],
            "rows": [asdict(row) | {"holds": row.holds} for row in self.rows],
        }
        path.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def number(value: float) -> str:
    """Three figures that matter, and no more."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}" if value < 10 else f"{value:.1f}"
