"""(d) Uncached pages with 10, 1,000 and 100,000 articles, in turns."""

from tests.benchmarks.figures import Figures
from tests.benchmarks.load import Candidate, Run, in_turns
from tests.benchmarks.many import COMMON, RARE
from tests.benchmarks.site import AS_THE_EDGE, Site

PART = "d. Growth from 10 to 100,000 articles, nothing kept"
SIZES = (10, 1_000, 100_000)
# Shows more rows where there are more, up to twenty or fifty: what size alone costs is told apart.
MORE_ROWS = ("feed", "admin's list")
PAGES = {
    "article": "/articles/what-is-fascia/",
    "list": "/articles/",
    "search, ten find it": f"/search/?q={RARE}",
    "search, all hold it": f"/search/?q={COMMON}",
    "feed": "/articles/feed/",
    "admin's list": "{admin}pages/{index}/",
}


def measure(site: Site, figures: Figures, turns: int, seconds: float) -> None:
    found: dict[str, dict[int, Run]] = {name: {} for name in PAGES}
    grown = {size: prepare(site, size) for size in SIZES}
    for name, path in PAGES.items():
        candidates = []
        for size in SIZES:
            web, given = grown[size]
            headers = (*AS_THE_EDGE, *([f"Cookie: {given['cookies']}"] if "{" in path else []))
            url = f"http://{web.address}{path.format(**given)}"
            # Nothing else asks the stores meanwhile: what they use is used for this page.
            pids = (*site.pids(web.name), *site.stores)
            candidates.append(Candidate(str(size), url, pids, headers))
        runs = in_turns(candidates, turns, seconds, 1)
        found[name] = {size: runs[str(size)] for size in SIZES}
    for name, runs in found.items():
        small, large = runs[SIZES[0]], runs[SIZES[-1]]
        figures.add(PART, f"{name}: CPU", large.cpu / small.cpu, "×", goal=1.3)
        figures.add(PART, f"{name}: time to answer", large.wall / small.wall, "×", goal=1.3)
        if name in MORE_ROWS:
            grown_by = large.cpu / runs[SIZES[1]].cpu
            figures.add(PART, f"{name}: CPU, from 1,000, as many rows", grown_by, "×", goal=1.3)
        note = f"{small.cpu:.1f}, {runs[SIZES[1]].cpu:.1f}, {large.cpu:.1f} ms of CPU"
        if failed := sum(run.failed for run in runs.values()):
            note += f"; {failed} FAILED"
        figures.add(PART, f"{name}: time to answer among 100,000", large.wall, "ms", note=note)
    site.end(*(web.name for web, _ in grown.values()))


def prepare(site: Site, size: int):  # type: ignore[no-untyped-def]
    """A web process on a database with so many articles, which is kept for the next run."""
    name = f"articles_{size}"
    # Each its own place in the cache: what is kept under one content version is not another's.
    more = {
        "DATABASE_URL": site.database(name),
        "CACHE_URL": f"{site.environment['CACHE_URL']}?db={SIZES.index(size) + 1}",
        "STATEMENT_SECONDS": "0",
        "PAGE_CACHE_ENTRIES": "0",
    }
    if not site.sql(f"SELECT 1 FROM pg_database WHERE datname = '{name}'"):
        site.sql(f"CREATE DATABASE {name} TEMPLATE postgres")
    site.manage("migrate", "-v0", **more)
    given = site.run_task("grow", str(size), **more)
    return site.web(name, **more), given
