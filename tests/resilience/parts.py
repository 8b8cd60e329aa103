"""The parts of the proof, each with a site of its own that is stopped at its end."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.resilience.faults import FAULTS, can_mount
from tests.resilience.measuring import measure
from tests.resilience.namespaces import why_not
from tests.resilience.nodes import several
from tests.resilience.restarts import rolling
from tests.resilience.several import Several
from tests.resilience.site import Site
from tests.resilience.tables import say_fault, say_nodes


@contextmanager
def running(site: Site) -> Iterator[Site]:
    try:
        site.start()
        yield site
    finally:
        site.stop()


def faults(folder: Path, port: int, only: str, found: dict) -> None:
    found.setdefault("faults", {})
    with running(Site(folder, port)) as site:
        for name, fault, seconds in FAULTS:
            if not any(word in name for word in only.split(",")):
                continue
            if ("disk" in name and not can_mount()) or (
                "clock" in name and not site.clock_can_jump
            ):
                print(f"{name}: not done, it needs {'root' if 'disk' in name else 'a C compiler'}")
                continue
            found["faults"][name] = measure(site, name, fault, seconds)
            say_fault(found["faults"][name])


def restart(folder: Path, port: int, only: str, found: dict) -> None:
    with running(Site(folder, port)) as site:
        found["restart"] = rolling(site)
        say_fault(found["restart"])


def nodes(folder: Path, port: int, only: str, found: dict) -> None:
    if refused := why_not():
        print(f"Several nodes: not done. {refused}")
        found["nodes"] = refused
        return
    with running(Several(folder, port)) as site:
        found["nodes"] = several(site)
    say_nodes(found["nodes"])


PARTS: dict[str, Callable[[Path, int, str, dict], None]] = {
    "restart": restart,
    "nodes": nodes,
    "faults": faults,
}
