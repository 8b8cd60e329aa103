"""What was found, row by row: a figure, what it is held against, and whether that holds."""

import json
from dataclasses import asdict, dataclass, field
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


@dataclass
class Figures:
    rows: list[Row] = field(default_factory=list)

    def add(self, part: str, what: str, value: float, unit: str = "", **more: object) -> None:
        self.rows.append(Row(part, what, round(value, 4), unit, **more))  # type: ignore[arg-type]

    def hold(self) -> bool:
        return all(row.holds is not False for row in self.rows)

    def table(self) -> str:
        """Ratios first within each part; a mark where a goal is missed."""
        lines = [["", "", "measured", "goal", ""]]
        for part in dict.fromkeys(row.part for row in self.rows):
            rows = [row for row in self.rows if row.part == part]
            rows.sort(key=lambda row: (row.unit != "×", row.goal is None))
            lines.append([part, "", "", "", ""])
            lines += [["", row.what, measured(row), goal(row), row.note] for row in rows]
        widths = [max(len(line[place]) for line in lines[1:]) for place in range(4)]
        widths[0] = 2
        return "\n".join(shown(line, widths) for line in lines)

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


def shown(line: list[str], widths: list[int]) -> str:
    if line[0]:
        return f"\n{line[0]}"
    cells = [line[1].ljust(widths[1]), line[2].rjust(widths[2]), line[3].rjust(widths[3]), line[4]]
    return "  ".join(["", *cells]).rstrip()


def measured(row: Row) -> str:
    return f"{number(row.value)} {row.unit}".strip()


def goal(row: Row) -> str:
    if row.goal is None:
        return ""
    mark = "ok" if row.holds else "MISSED"
    return f"{'≥' if row.at_least else '≤'} {number(row.goal)} {mark}"


def number(value: float) -> str:
    """Three figures that matter, and no more."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}" if value < 10 else f"{value:.1f}"
