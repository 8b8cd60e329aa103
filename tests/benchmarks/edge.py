"""(a) An article through the edge, beside nginx sending the same bytes as a compressed file."""

from tests.benchmarks.figures import Figures
from tests.benchmarks.limit import same_bytes
from tests.benchmarks.load import ENCODING, Candidate, in_turns
from tests.benchmarks.site import ARTICLE, AS_THE_EDGE, Site

PART = "a. Article through the edge, beside nginx and the same bytes as a file"
CONNECTIONS = 16
BARE, LOGGED = "the file", "the file with our log"


def measure(site: Site, figures: Figures, turns: int, seconds: float) -> None:
    webs = [site.web(f"edge-web-{number}") for number in range(2)]
    site.start_edge(*webs)
    headers = (*AS_THE_EDGE, f"Accept-Encoding: {ENCODING}")
    pids = (site.pid("edge"), *(site.pid(web.name) for web in webs))
    edge = Candidate("edge", f"http://127.0.0.1:{site.port}{ARTICLE}", pids, headers)
    asked = dict(header.split(": ") for header in headers)
    first, site.free = site.free, site.free + 2
    folder = site.folder / "limit"
    logged = f"{folder}/access.log edge buffer=32k flush=1s"
    with (
        same_bytes(folder, first, edge.url, asked) as bare,
        same_bytes(folder / "logged", first + 1, edge.url, asked, logged) as with_log,
    ):
        # fmt: off
        files = [
            Candidate(name, f"http://127.0.0.1:{first + place}/page", (pid,), headers)
            for place, (name, pid) in enumerate([(BARE, bare), (LOGGED, with_log)])
        ]
        # fmt: on
        found = in_turns([*files, edge], turns, seconds, CONNECTIONS)
    site.end("edge", *(web.name for web in webs))
    ours = found["edge"]
    for name, goal in ((BARE, 0.85), (LOGGED, None)):
        file = found[name]
        what = f"requests a second, of those of {name}"
        figures.add(PART, what, ours.rate / file.rate, "×", goal=goal, at_least=True)
        figures.add(PART, f"CPU of {name}, of ours", file.cpu / ours.cpu, "×")
    for name, run in found.items():
        note = f"{run.cpu * 1000:.1f} µs of CPU each"
        figures.add(PART, f"requests a second: {name}", run.rate, note=note)
    figures.add(PART, "failed", sum(run.failed for run in found.values()), goal=0)
