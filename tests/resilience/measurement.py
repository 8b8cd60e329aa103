"""Measures one fault under load: responses, lost data, time to recovery."""

import threading
import time

import psutil

from tests.processes import seconds_until
from tests.resilience.faults import Fault
from tests.resilience.load import Load
from tests.resilience.site import Site
from tests.resilience.tally import answers
from tests.stack.client import Client

BEFORE_SECONDS = 6.0
HEALTHY_WITHIN_SECONDS = 90.0
MAILED_WITHIN_SECONDS = 60.0


class ResourceMonitor:
    """Records the maximum of threads in a web process and of connections at the edge."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.over = threading.Event()
        self.most = {"threads": 0, "waiting at the edge": 0}
        self.thread = threading.Thread(target=self._watch, daemon=True)
        self.thread.start()

    def _watch(self) -> None:
        while not self.over.wait(0.5):
            open_ones = psutil.net_connections("tcp4")
            here = [one for one in open_ones if one.laddr.port == self.site.port]
            seen = {
                "threads": max(map(self._threads, self.site.nodes), default=0),
                "waiting at the edge": sum(one.status == "ESTABLISHED" for one in here),
            }
            self.most = {what: max(self.most[what], seen[what]) for what in seen}

    def _threads(self, name: str) -> int:
        try:
            workers = psutil.Process(self.site.running[name].pid).children()
            return max((worker.num_threads() for worker in workers), default=0)
        except (psutil.Error, KeyError):
            return 0

    def end(self) -> dict[str, int]:
        self.over.set()
        self.thread.join()
        return self.most


def is_healthy(site: Site) -> bool:
    """All web processes are ready and a search, which is not cached, succeeds."""
    webs = [Client(web.host, web.port).get("/readyz") for web in site.nodes.values()]
    search = Client("127.0.0.1", site.port).get("/search/?q=hip")
    return all(answer.status == 200 for answer in (*webs, search))


def measure(site: Site, name: str, fault: Fault, seconds: float) -> dict:
    load = Load(site.port, site.run_task("prepare"))
    load.start()
    time.sleep(BEFORE_SECONDS)
    watching = ResourceMonitor(site)
    load.tally.phase = "during"
    with fault(site):
        time.sleep(seconds)
    load.tally.phase = "recovering"
    well = seconds_until(lambda: is_healthy(site), HEALTHY_WITHIN_SECONDS)
    load.tally.phase = "after"
    time.sleep(BEFORE_SECONDS)
    load.stop()
    found = {
        "fault": name,
        "seconds": seconds,
        "recovered_after_s": well and round(well, 1),
        "most": watching.end(),
        "phases": load.tally.figures(),
        **check_results(site, load),
    }
    print_result(found)
    return found


def check_results(site: Site, load: Load) -> dict:
    """Compare confirmed with stored enquiries and titles, and queued with sent e-mails."""
    seconds_until(
        lambda: set(site.run_task("results", load.run)["mails"]) <= {"sent"}, MAILED_WITHIN_SECONDS
    )
    found = site.run_task("results", load.run)
    kept, title = found["messages"], found["title"]
    return {
        "enquiries": {
            "written": len(load.begun),
            "thanked": len(load.thanked),
            "stored": len(kept),
            "stored_twice": len(kept) - len(set(kept)),
            "lost": len(set(load.thanked) - set(kept)),
            "refused_with_text_shown": load.shown_again[True],
            "refused_without_text": load.shown_again[False],
        },
        "published": {"said": load.saved, "is": title, "kept": load.saved <= title},
        "mails": found["mails"],
    }


def print_result(found: dict) -> None:
    print_now(f"\n{found['fault']} ({found['seconds']:.0f} s)")
    for phase in ("during", "recovering", "after"):
        for what, row in sorted(found["phases"].get(phase, {}).items()):
            times = f"median {row['median_s']:6.2f} s  slowest {row['slowest_s']:6.2f} s"
            print_now(f"  {phase:11}{what:18}{answers(row):32}{times}")
    print_now(f"  recovered after {found['recovered_after_s']} s; maximum {found['most']}")
    print_now(f"  enquiries {found['enquiries']}")
    print_now(f"  published {found['published']}; mails {found['mails']}")


def print_now(text: str) -> None:
    print(text, flush=True)
