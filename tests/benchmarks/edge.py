"""(a) An article through the edge, beside nginx sending the same bytes as a compressed file and from
a proxy_cache with nothing else around it."""

from tests.benchmarks.figures import Figures
from tests.benchmarks.limit import SERVERS, same_bytes
from tests.benchmarks.load import ENCODING, Candidate, in_turns
from tests.benchmarks.site import ARTICLE, AS_THE_EDGE, Site

PART = "a. Article through the edge, beside nginx and the same bytes as a file and in a proxy_cache"
CONNECTIONS = 16
GOALS = dict(zip(SERVERS, (0.85, None, 0.95), strict=True))


def measure(site: Site, figures: Figures, turns: int, seconds: float) -> None:
    webs = [site.web(f"edge-web-{number}") for number in range(2)]
    site.start_edge(*webs)
    headers = (*AS_THE_EDGE, f"Accept-Encoding: {ENCODING}")
    pids = site.pids("edge", *(web.name for web in webs))
    edge = Candidate("edge", f"http://127.0.0.1:{site.port}{ARTICLE}", pids, headers)
    asked = dict(header.split(": ") for header in headers)
    first, site.free = site.free, site.free + len(SERVERS)
    command = same_bytes(site.folder / "limit", first, edge.url, asked)
    site.start_beside("limit", command, f"http://127.0.0.1:{first}/page")
    limits = [
        Candidate(name, f"http://127.0.0.1:{port}/page", site.pids("limit"), headers)
        for port, name in enumerate(SERVERS, first)
    ]
    found = in_turns([*limits, edge], turns, seconds, CONNECTIONS)
    site.end("limit", "edge", *(web.name for web in webs))
    ours = found["edge"]
    for name, goal in GOALS.items():
        what = f"requests a second, of those of {name}"
        ratio = ours.rate / found[name].rate
        figures.add(PART, what, ratio, "×", goal=goal, at_least=True)
        figures.add(PART, f"CPU of {name}, of ours", found[name].cpu / ours.cpu, "×")
    for name, run in found.items():
        note = f"{run.cpu * 1000:.1f} µs of CPU each"
        figures.add(PART, f"requests a second: {name}", run.rate, note=note)
    figures.add(PART, "failed", sum(run.failed for run in found.values()), goal=0)
