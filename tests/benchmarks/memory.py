"""(f) Memory of a web process after rendering every page, and its start-up time."""

import re
import statistics

from tests.benchmarks.figures import Figures
from tests.benchmarks.load import memory
from tests.benchmarks.site import GRANIAN, GUNICORN, Site
from tests.stack.client import Client

PART = "f. Memory and start of one web process with four threads"


def measure(site: Site, figures: Figures, turns: int) -> None:
    starts: dict[str, list[float]] = {GRANIAN: [], GUNICORN: []}
    for turn in range(turns):
        for server, found in starts.items():
            found.append(site.first_answer(f"start-{server}-{turn}", server))
    for server, found in starts.items():
        web = site.web(f"warm-{server}", server)
        client = Client(web.host, web.port)
        # Every address of the sitemap, twice.
        listed = re.findall(r"<loc>https?://[^/<]+(/[^<]*)</loc>", client.get("/sitemap.xml").body)
        made = [client.get(path).status for path in 2 * listed].count(200)
        note = f"after {made} pages; shared pages counted once"
        figures.add(PART, f"memory, {server}", memory(*site.pids(web.name)), "MB", note=note)
        what = f"from start to the first article, {server}"
        figures.add(PART, what, statistics.median(found), "s")
        site.end(web.name)
