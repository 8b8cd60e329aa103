"""(e) From pressing publish to the first fresh byte, everywhere; and what visitors are shown
under load while an editor publishes every second."""

import os
import re
import statistics
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.figures import Figures
from tests.benchmarks.load import wrk
from tests.benchmarks.site import AS_THE_EDGE, GRANIAN, Site
from tests.stack.client import Client, publish

PART = "e. From publishing to what visitors see"
GOAL = 1.2
OFFERED = 2_000
CONNECTIONS = 64
PATIENCE = 15.0
VISITORS = Path(__file__).with_name("visitors.lua")
MARK = re.compile(r"mark-(\d+)\.")


@dataclass(frozen=True)
class Published:
    mark: int
    # By the clock of the day, which the visitors' program reads as well.
    pressed: float
    answered: float


class Editor:
    """Publishes the same article again and again, as the form does it."""

    def __init__(self, site: Site) -> None:
        self.given = site.run_task("article")
        self.path: str = self.given["path"]
        self.done: list[Published] = []

    def publish(self, port: int) -> Published:
        """Open the form, change the introduction, press Publish; only that is timed."""
        client = Client("127.0.0.1", port, cookies=self.given["cookies"])
        address = f"{self.given['admin']}pages/{self.given['page']}/edit/"
        form = client.get(address).body
        mark = len(self.done) + 1
        answer = publish(client, address, form, self.given["csrf"], standfirst=f"mark-{mark}.")
        if answer.status != 302:
            raise RuntimeError(f"Publishing was answered with {answer.status} {answer.problem}")
        now = time.time()
        self.done.append(Published(mark, now - answer.seconds, now))
        return self.done[-1]

    def every(self, seconds: float, port: int, until: threading.Event) -> None:
        """Publish once in so many seconds, as near as the site lets one."""
        while not until.is_set():
            begun = time.monotonic()
            self.publish(port)
            until.wait(max(0.0, seconds - (time.monotonic() - begun)))


def shown(port: int, path: str) -> int:
    """The mark that a visitor is shown there now; -1 when there is none."""
    found = MARK.search(Client("127.0.0.1", port).get(path).body)
    return int(found[1]) if found else -1


def measure(site: Site, figures: Figures, publishes: int, seconds: float) -> None:
    webs = [site.web(f"fresh-{number}") for number in range(2)]
    site.start_edge(*webs)
    editor = Editor(site)
    ports = {**{f"node {web.name[-1]}": web.port for web in webs}, "the edge": site.port}
    found: dict[str, list[float]] = {name: [] for name in ports}
    answered = []
    for number in range(publishes):
        published = editor.publish(webs[number % 2].port)
        answered.append(published.answered - published.pressed)
        for name, took in until_fresh(ports, editor.path, published).items():
            found[name].append(took)
        # At no fixed moment of the second, which the edge goes by.
        time.sleep(0.37)
    for name, times in found.items():
        what = f"pressed → first fresh byte, slowest: {name}"
        middle = f"median {statistics.median(times):.2f} s of {len(times)}"
        note = f"{middle}, the first {times[0]:.2f} s"
        figures.add(PART, what, max(times), "s", goal=GOAL, note=note)
    figures.add(PART, "of that, until the form is answered", statistics.median(answered), "s")
    under_load(site, figures, editor, seconds, "")
    site.end("edge", *(web.name for web in webs))

    webs = [
        site.web(f"stale-{n}", GRANIAN, "tests.benchmarks.broken:application") for n in range(2)
    ]
    site.start_edge(*webs)
    under_load(site, figures, editor, seconds, " with the rule broken on purpose")
    site.end("edge", *(web.name for web in webs))


def until_fresh(ports: dict[str, int], path: str, published: Published) -> dict[str, float]:
    """Ask each in turn, again and again, until it shows what was published."""
    found: dict[str, float] = {}
    end = time.time() + PATIENCE
    while len(found) < len(ports) and time.time() < end:
        for name in ports.keys() - found.keys():
            if shown(ports[name], path) == published.mark:
                found[name] = time.time() - published.pressed
        time.sleep(0.01)
    return {name: found.get(name, PATIENCE) for name in ports}


def under_load(site: Site, figures: Figures, editor: Editor, seconds: float, how: str) -> None:
    over, first = threading.Event(), len(editor.done)
    # Past the edge's own second: through the edge, as an editor works.
    thread = threading.Thread(target=editor.every, args=(1.0, site.port, over))
    thread.start()
    os.environ["BENCH_PAUSE"] = str(CONNECTIONS / OFFERED * 1000 - 1)
    url, script = f"http://127.0.0.1:{site.port}{editor.path}", str(VISITORS)
    said = wrk(url, seconds, CONNECTIONS, *AS_THE_EDGE, script=script)
    over.set()
    thread.join()
    published = editor.done[first:]
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])  # type: ignore[index]
    wrong = sum(map(int, re.findall(r"^unknown (\d+)", said, re.M)))
    ages = superseded(said, published)
    note = f"{len(published)} publishes, {rate:,.0f} of {OFFERED:,} requests a second"
    # Broken on purpose it has to be missed: a benchmark that does not notice is worth nothing.
    what, limit = f"oldest answer{how or ' under load'}", {"goal": GOAL, "at_least": bool(how)}
    figures.add(PART, what, max(ages), "s", note=note, **limit)
    if not how:
        figures.add(PART, "answers under load that were no article", wrong, goal=0)


def superseded(said: str, published: list[Published]) -> list[float]:
    """For how long each mark was still shown after the next one was published.

    Counted from the answer to the editor and up to the last byte that a visitor got.
    """
    last: dict[int, float] = {}
    for mark, moment in re.findall(r"^seen (\d+) ([\d.]+)", said, re.M):
        last[int(mark)] = max(last.get(int(mark), 0.0), float(moment))
    after = {each.mark: each.answered for each in published}
    return [moment - after[mark + 1] for mark, moment in last.items() if mark + 1 in after] or [0.0]
