"""(e) From pressing publish to the first fresh byte, everywhere; and what visitors are shown
under load while an editor publishes every second."""

import os
import re
import statistics
import threading
import time

from tests.benchmarks.editor import Editor, Published, shown
from tests.benchmarks.figures import Figures
from tests.benchmarks.load import wrk
from tests.benchmarks.site import AS_THE_EDGE, GRANIAN, Site

PART = "e. From publishing to what visitors see"
GOAL = 1.2
OFFERED = 2_000
CONNECTIONS = 64
PATIENCE = 15.0


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
        note = (
            f"median {statistics.median(times):.2f} s of {len(times)}, the first {times[0]:.2f} s"
        )
        figures.add(PART, f"pressed → first fresh byte, slowest: {name}", max(times), "s", goal=GOAL, note=note)  # fmt: skip
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
            if shown(ports[name], path) >= published.mark:
                found[name] = time.time() - published.pressed
        time.sleep(0.01)
    return {name: found.get(name, PATIENCE) for name in ports}


def under_load(site: Site, figures: Figures, editor: Editor, seconds: float, how: str) -> None:
    over, first = threading.Event(), len(editor.done)
    # Past the edge's own second: through the edge, as an editor works.
    thread = threading.Thread(target=editor.every, args=(1.0, site.port, over))
    thread.start()
    os.environ["BENCH_PAUSE"] = str(CONNECTIONS / OFFERED * 1000 - 1)
    script = os.path.join(os.path.dirname(__file__), "visitors.lua")
    said = wrk(
        f"http://127.0.0.1:{site.port}{editor.path}",
        seconds,
        CONNECTIONS,
        *AS_THE_EDGE,
        script=script,
    )
    over.set()
    thread.join()
    published = editor.done[first:]
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])  # type: ignore[index]
    wrong = sum(map(int, re.findall(r"^unknown (\d+)", said, re.M)))
    ages = superseded(said, published)
    note = f"{len(published)} publishes, {rate:,.0f} of {OFFERED:,} requests a second"
    if how:
        # The other way about: a benchmark that does not notice is worth nothing.
        figures.add(
            PART, f"oldest answer{how}", max(ages), "s", goal=GOAL, at_least=True, note=note
        )
    else:
        figures.add(PART, "oldest answer under load", max(ages), "s", goal=GOAL, note=note)
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
