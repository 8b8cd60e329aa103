"""(f) What a web process takes up once every page was made, and how soon it answers."""

import re
import statistics
import urllib.request

from tests.benchmarks.figures import Figures
from tests.benchmarks.processes import memory
from tests.benchmarks.site import GRANIAN, GUNICORN, Site

PART = "f. Memory and start of one web process with four threads"


def measure(site: Site, figures: Figures, turns: int) -> None:
    starts: dict[str, list[float]] = {GRANIAN: [], GUNICORN: []}
    for turn in range(turns):
        for server, found in starts.items():
            found.append(site.first_answer(f"start-{server}-{turn}", server))
    for server, found in starts.items():
        web = site.web(f"warm-{server}", server)
        made = sum(crawl(web.address) for _ in range(2))
        note = f"after {made} pages; shared pages counted once"
        figures.add(PART, f"memory, {server}", memory(site.pid(web.name)), "MB", note=note)
        what = f"from start to the first article, {server}"
        figures.add(PART, what, statistics.median(found), "s")
        site.end(web.name)


def crawl(address: str) -> int:
    """Every address of the sitemap, once."""
    paths = re.findall(r"<loc>https?://[^/<]+(/[^<]*)</loc>", get(address, "/sitemap.xml"))
    for path in paths:
        get(address, path)
    return len(paths)


def get(address: str, path: str) -> str:
    headers = {"Host": "localhost", "X-Forwarded-Proto": "https"}
    request = urllib.request.Request(f"http://{address}{path}", headers=headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read().decode()
