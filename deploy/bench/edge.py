"""(a) An article through the edge, beside nginx sending the same bytes as a compressed file."""

from deploy.bench.figures import Figures
from deploy.bench.limit import same_bytes
from deploy.bench.load import ENCODING, Candidate, in_turns
from deploy.bench.site import ARTICLE, AS_THE_EDGE, Site

PART = "a. Article through the edge, beside nginx and the same bytes as a file"
CONNECTIONS = 16


def measure(site: Site, figures: Figures, turns: int, seconds: float) -> None:
    webs = [site.web(f"edge-web-{number}") for number in range(2)]
    site.start_edge(*webs)
    headers = (*AS_THE_EDGE, f"Accept-Encoding: {ENCODING}")
    pids = (site.pid("edge"), *(site.pid(web.name) for web in webs))
    edge = Candidate("edge", f"http://127.0.0.1:{site.port}{ARTICLE}", pids, headers)
    asked = dict(header.split(": ") for header in headers)
    port, site.free = site.free, site.free + 1
    with same_bytes(site.folder / "limit", port, edge.url, asked) as pid:
        file = Candidate("file", f"http://127.0.0.1:{port}/page", (pid,), headers)
        found = in_turns([file, edge], turns, seconds, CONNECTIONS)
    site.end("edge", *(web.name for web in webs))
    limit, ours = found["file"], found["edge"]
    note = "CPU of the edge and both web processes"
    figures.add(PART, "requests a second, of the file's", ours.rate / limit.rate, "×", goal=0.85, at_least=True)  # fmt: skip
    figures.add(PART, "CPU, the file's of ours", limit.cpu / ours.cpu, "×", note=note)
    for name, run in (("the file", limit), ("the edge", ours)):
        figures.add(PART, f"{name}: requests a second", run.rate)
        figures.add(PART, f"{name}: CPU for one", run.cpu, "ms")
    figures.add(PART, "failed", ours.failed, goal=0)
