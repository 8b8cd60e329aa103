"""Load by wrk; comparisons alternate and use the median of at least three runs."""

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from statistics import median

import psutil

from tests.processes import need

# What phones ask for; one encoding, so that all candidates send the same bytes.
ENCODING = "gzip"
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}


@dataclass(frozen=True)
class Run:
    """What one spell of load gave; CPU in milliseconds for one request."""

    rate: float
    cpu: float
    wall: float
    failed: int


@dataclass(frozen=True)
class Candidate:
    """An address, and the processes that answer there. `stores`: those behind them, counted apart."""

    name: str
    url: str
    processes: tuple[int, ...]
    headers: tuple[str, ...] = ()


def cpu_seconds(*pids: int) -> float:
    """User and system time so far; steadier than requests a second where others use the machine.

    What children used that have ended stands with their parents, so it never gets less.
    """
    return sum(sum(process.cpu_times()[:4]) for process in tree(*pids))


def memory(*pids: int) -> float:
    """Megabytes, with pages that processes share counted once among them."""
    return sum(process.memory_full_info().pss for process in tree(*pids)) / 2**20


def tree(*pids: int) -> Iterator[psutil.Process]:
    for pid in pids:
        process = psutil.Process(pid)
        yield from (process, *process.children(recursive=True))


def load(candidate: Candidate, seconds: float, connections: int) -> Run:
    """Ask as fast as the candidate answers, on connections that stay open."""
    before = cpu_seconds(*candidate.processes)
    said = wrk(candidate.url, seconds, connections, *candidate.headers)
    used = cpu_seconds(*candidate.processes) - before
    requests = int(re.search(r"(\d+) requests in", said)[1]) or 1  # type: ignore[index]
    failed = sum(map(int, re.findall(r"Non-2xx or 3xx responses: (\d+)", said)))
    failed += sum(map(int, re.findall(r"(?:connect|read|write|timeout) (\d+)", said)))
    return Run(
        rate=float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]),  # type: ignore[index]
        cpu=used / requests * 1000,
        wall=_milliseconds(said),
        failed=failed,
    )


def wrk(url: str, seconds: float, connections: int, *headers: str, script: str = "") -> str:
    """wrk's own words."""
    threads = min(2, connections)
    words = f"-t{threads} -c{connections} -d{max(1, round(seconds))}s --timeout 30s --latency"
    command = [need("wrk", "wrk"), *words.split(), *(f"-H{header}" for header in headers)]
    command += ["-s", script] if script else []
    done = subprocess.run([*command, url], capture_output=True, text=True, check=True)
    return done.stdout


def _milliseconds(said: str) -> float:
    """The median latency."""
    found = re.search(r"50%\s+([\d.]+)(us|ms|s|m)", said)
    return float(found[1]) * UNITS[found[2]] if found else 0.0


def in_turns(
    candidates: list[Candidate], turns: int, seconds: float, connections: int
) -> dict[str, Run]:
    """A B C A B C A B C; of each candidate the median of every figure."""
    for candidate in candidates:
        load(candidate, 1, connections)
    measures = {one.name: partial(load, one, seconds, connections) for one in candidates}
    return medians(measures, turns)


def medians(measures: dict[str, Callable[[], Run]], turns: int) -> dict[str, Run]:
    runs: dict[str, list[Run]] = {name: [] for name in measures}
    for _ in range(turns):
        for name, measure in measures.items():
            runs[name].append(measure())
    return {
        name: Run(
            rate=median(run.rate for run in found),
            cpu=median(run.cpu for run in found),
            wall=median(run.wall for run in found),
            failed=sum(run.failed for run in found),
        )
        for name, found in runs.items()
    }
