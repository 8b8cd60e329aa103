"""`make resilience`: inject failures of nodes and stores, print tables, write var/resilience.json.

Everything runs on loopback or in network namespaces of this machine.
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
from tests.resilience.faults import FAULTS, missing_requirement, rolling_restart
from tests.resilience.measurement import measure, print_now
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
        found["restart"] = measure(site, "rolling restart", rolling_restart, 1.0)


def several(folder: Path, port: int, only: str, found: dict) -> None:
    if refused := namespaces.missing_requirement():
        print(f"Several nodes: skipped. {refused}")
        found["nodes"] = refused
        return
    with running(nodes.MultiNodeSite(folder, port)) as site:
        found["nodes"] = nodes.measure_all(site)


def faults(folder: Path, port: int, only: str, found: dict) -> None:
    found.setdefault("faults", {})
    with running(Site(folder, port)) as site:
        for name, (fault, seconds) in FAULTS.items():
            if not any(word in name for word in only.split(",")):
                continue
            if needs := missing_requirement(name, site):
                print(f"{name}: skipped, it needs {needs}")
            else:
                found["faults"][name] = measure(site, name, fault, seconds)


PARTS: dict[str, Callable[[Path, int, str, dict], None]]
PARTS = {"restart": restart, "nodes": several, "faults": faults}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], help="default: all")
    parser.add_argument(
        "--only", default="", help="faults whose names contain one of these: Redis,disk"
    )
    parser.add_argument("--folder", type=Path, help="reused by later runs; the first takes minutes")
    parser.add_argument("--port", type=int, default=8410)
    options = parser.parse_args()
    # SIGTERM also ends child processes.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    var = Path(os.environ.get("VAR_DIR") or ROOT / "var")
    results = var / "resilience.json"
    found = json.loads(results.read_text()) if results.exists() else {}
    try:
        for name in options.parts or PARTS:
            PARTS[name](options.folder or var / "resilience", options.port, options.only, found)
    finally:
        # Also the results until an exception.
        results.parent.mkdir(parents=True, exist_ok=True)
        results.write_text(json.dumps(found, indent=1, ensure_ascii=False))
    print_now(f"Written to {results}")


if __name__ == "__main__":
    main()
