"""`make proof`: what the site does when nodes and stores fail, in tables and var/proof.json.

Everything runs on loopback or in network namespaces of this machine, and ends by itself.
"""

import argparse
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.processes import ROOT
from tests.resilience import namespaces, nodes
from tests.resilience.faults import FAULTS, exchanged, not_possible
from tests.resilience.measuring import measure, say
from tests.resilience.site import Site


@contextmanager
def running(site: Site) -> Iterator[Site]:
    try:
        site.start()
        yield site
    finally:
        site.stop()


def restart(folder: Path, port: int, only: str, found: dict) -> None:
    with running(Site(folder, port)) as site:
        found["restart"] = measure(site, "rolling restart", exchanged, 1.0)


def several(folder: Path, port: int, only: str, found: dict) -> None:
    if refused := namespaces.why_not():
        print(f"Several nodes: not done. {refused}")
        found["nodes"] = refused
        return
    with running(nodes.Several(folder, port)) as site:
        found["nodes"] = nodes.measure_all(site)


def faults(folder: Path, port: int, only: str, found: dict) -> None:
    found.setdefault("faults", {})
    with running(Site(folder, port)) as site:
        for name, (fault, seconds) in FAULTS.items():
            if not any(word in name for word in only.split(",")):
                continue
            if needs := not_possible(name, site):
                print(f"{name}: not done, it needs {needs}")
            else:
                found["faults"][name] = measure(site, name, fault, seconds)


PARTS: dict[str, Callable[[Path, int, str, dict], None]]
PARTS = {"restart": restart, "nodes": several, "faults": faults}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], help="all without any")
    parser.add_argument(
        "--only", default="", help="faults with one of these in their names: Redis,disk"
    )
    parser.add_argument("--folder", type=Path, help="kept between runs: a first one takes minutes")
    parser.add_argument("--port", type=int, default=8410)
    options = parser.parse_args()
    # Stopped by a signal it ends its processes too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    var = Path(os.environ.get("VAR_DIR") or ROOT / "var")
    results = var / "proof.json"
    found = json.loads(results.read_text()) if results.exists() else {}
    try:
        for name in options.parts or PARTS:
            PARTS[name](options.folder or var / "proof", options.port, options.only, found)
    finally:
        # What was found until something broke is worth as much.
        results.parent.mkdir(parents=True, exist_ok=True)
        results.write_text(json.dumps(found, indent=1, ensure_ascii=False))
    say(f"Written to {results}")


if __name__ == "__main__":
    main()
