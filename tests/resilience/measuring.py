"""One fault under load: what came back, what was lost, how soon all was well again."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from tests.resilience.asking import Client
from tests.resilience.faults import children, hold
from tests.resilience.load import Load, wait_until
from tests.resilience.site import Site

BEFORE_SECONDS = 6.0
WELL_WITHIN_SECONDS = 90.0
MAILED_WITHIN_SECONDS = 60.0

Fault = Callable[[Site], AbstractContextManager]


class Watching:
    """The most threads, database connections and waiting requests that were seen."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.over = threading.Event()
        self.most: dict[str, int] = {"threads": 0, "waiting at the edge": 0}
        self.thread = threading.Thread(target=self._watch, daemon=True)
        self.thread.start()

    def _watch(self) -> None:
        while not self.over.wait(0.5):
            self._note("threads", max(map(self._threads, self.site.nodes), default=0))
            self._note("waiting at the edge", connections_at(self.site.port))

    def _note(self, what: str, seen: int) -> None:
        self.most[what] = max(self.most[what], seen)

    def _threads(self, name: str) -> int:
        try:
            pids = children(self.site.running[name].pid)
            return max((len(list(Path(f"/proc/{pid}/task").iterdir())) for pid in pids), default=0)
        except (OSError, KeyError):
            return 0

    def end(self) -> dict[str, int]:
        self.over.set()
        self.thread.join()
        return self.most


def connections_at(port: int) -> int:
    """Open connections to a port of this machine."""
    lines = Path("/proc/net/tcp").read_text().splitlines()[1:]
    return sum(
        line.split()[1].endswith(f":{port:04X}") and line.split()[3] == "01" for line in lines
    )


def is_well(site: Site, load: Load) -> bool:
    """Everything answers, a search too, which nothing keeps."""
    if any(Client(web.host, web.port).get("/readyz").status != 200 for web in site.nodes.values()):
        return False
    return Client("127.0.0.1", load.port).get("/search/?q=hip").status == 200


def measure(site: Site, name: str, fault: Fault, seconds: float) -> dict:
    load = Load(site.port, site.within("prepare"))
    load.start()
    hold(BEFORE_SECONDS)
    watching = Watching(site)
    load.tally.phase = "during"
    with fault(site):
        hold(seconds)
    load.tally.phase = "recovering"
    well = wait_until(lambda: is_well(site, load), WELL_WITHIN_SECONDS)
    load.tally.phase = "after"
    hold(BEFORE_SECONDS)
    load.stop()
    return {"fault": name, "seconds": seconds, "well_after_s": well and round(well, 1)} | {
        "most": watching.end(),
        "phases": load.tally.figures(),
        **accounts(site, load),
    }


def accounts(site: Site, load: Load) -> dict:
    """Sent and stored, said to be published and published, mails written down and mails sent."""
    kept = site.within("stored", load.sent.run)["messages"]
    titles = site.within("title")

    def mailed() -> bool:
        return set(site.within("mails", load.sent.run)) <= {"sent"}

    wait_until(mailed, MAILED_WITHIN_SECONDS)
    return {
        "enquiries": {
            "written": len(load.sent.begun),
            "thanked": len(load.sent.thanked),
            "stored": len(kept),
            "stored_twice": len(kept) - len(set(kept)),
            "lost": len(set(load.sent.thanked) - set(kept)),
            "refused_with_text_shown": load.sent.shown_again,
            "refused_without_text": load.sent.not_shown_again,
        },
        "published": {
            "said": load.saved,
            "is": titles["live"],
            "kept": load.saved <= titles["live"],
        },
        "mails": site.within("mails", load.sent.run),
    }
