"""How fast the site is: `make bench`, or ARGS="edge web" for some parts.

Starts everything by itself on loopback and stops it. Figures that are held against each other are
taken in turns; absolute times mean little on a machine that does other things as well.
"""

import argparse
import signal
import sys
import time
from collections.abc import Callable

from tests.benchmarks import edge, freshness, growth, memory, web
from tests.benchmarks.figures import Figures
from tests.benchmarks.site import Site, kept_folder
from tests.processes import NotReady, need

PARTS: dict[str, Callable[[Site, Figures, argparse.Namespace], None]] = {
    "edge": lambda site, figures, asked: edge.measure(site, figures, asked.turns, asked.seconds),
    "web": lambda site, figures, asked: web.measure(site, figures, asked.turns, asked.seconds),
    "growth": lambda site, figures, asked: growth.measure(site, figures, asked.turns, asked.seconds),
    "freshness": lambda site, figures, asked: freshness.measure(
        site, figures, asked.publishes, asked.seconds * 5
    ),
    "memory": lambda site, figures, asked: memory.measure(site, figures, asked.turns),
}  # fmt: skip
NEEDED = {"wrk": "wrk", "nginx": "nginx", "redis-server": "redis-server"}


def main() -> int:
    """0 when every goal holds, 1 when one does not."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="all by default")
    parser.add_argument("--turns", type=int, default=3, help="of each figure; the median counts")
    parser.add_argument("--seconds", type=float, default=3, help="of each spell of load")
    parser.add_argument("--publishes", type=int, default=20)
    parser.add_argument("--port", type=int, default=8300, help="the first of forty")
    asked = parser.parse_args()
    for program, package in NEEDED.items():
        need(program, package)
    begun, figures = time.monotonic(), Figures()
    site = Site(kept_folder() / "site", asked.port)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    figures.add("This machine now", "ten million additions in Python", additions(), "s")
    try:
        site.start()
        for name in asked.parts or PARTS:
            say(f"{time.monotonic() - begun:5.0f} s  {name}")
            PARTS[name](site, figures, asked)
    except NotReady as problem:
        sys.exit(str(problem))
    finally:
        site.stop()
        report = kept_folder().parent / "bench.json"
        figures.write(report, time.monotonic() - begun)
    say(figures.table())
    say(f"\n{time.monotonic() - begun:.0f} s; all figures: {report}")
    return 0 if figures.hold() else 1


def additions() -> float:
    """Seconds of CPU: what figures without a ratio are to be read by."""
    begun, total = time.process_time(), 0
    for number in range(10_000_000):
        total += number
    return time.process_time() - begun


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
