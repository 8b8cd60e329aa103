"""(b) and (c) One web process: an article from its page cache, and one made anew for each visit.

Both under both servers, and beside them the article of a project as `wagtail start` makes it.
"""

from tests.benchmarks import plain
from tests.benchmarks.figures import Figures
from tests.benchmarks.load import ENCODING, Candidate, Run, in_turns
from tests.benchmarks.site import ARTICLE, AS_THE_EDGE, GRANIAN, GUNICORN, Site

KEPT = "b. Article from one web process's page cache"
MADE = "c. Article made anew for each visit"
# An article of the usual length; the guide beside it is the longest page there is.
USUAL = "/articles/what-is-fascia/"
HEADERS = (*AS_THE_EDGE, f"Accept-Encoding: {ENCODING}")
NO_CACHE = {"PAGE_CACHE_ENTRIES": "0"}


def measure(site: Site, figures: Figures, turns: int, seconds: float) -> None:
    projects = plain.prepare(site.folder / "plain", site)
    kept, made = [], []
    for server in (GRANIAN, GUNICORN):
        web = site.web(f"{server}-kept", server)
        kept.append(candidate(site, f"ours, {server}", web.address, web.name, USUAL))
        web = site.web(f"{server}-made", server, **NO_CACHE)
        made.append(candidate(site, f"ours, {server}", web.address, web.name, USUAL))
        if server == GRANIAN:
            made.append(candidate(site, "ours, the long guide", web.address, web.name, ARTICLE))
        for name, found, what in (
            ("bench", made, "plain"),
            ("cached", kept, "plain with Django's cache"),
        ):
            web = site.web(
                f"plain-{name}-{server}", server, plain.APPLICATION, "/", **projects[name]
            )
            found.append(candidate(site, f"{what}, {server}", web.address, web.name, plain.PATH))
    report(figures, KEPT, in_turns(kept, turns, seconds, 16), goal=0.3)
    # Few at a time: what waits in the server's queue costs nothing but patience.
    report(figures, MADE, in_turns(made, turns, seconds, 4), goal=25)
    # Above, all but the page itself is kept under the content version, as for every page but the
    # first that shows it.
    first = site.run_task("after_a_change", USUAL, **NO_CACHE)["ms"]
    figures.add(MADE, "CPU for the first after a change, nothing kept", first, "ms")
    apart = Candidate("stores", made[0].url, site.stores, HEADERS)
    used = in_turns([apart], turns, seconds, 4)["stores"].cpu
    figures.add(MADE, "CPU of PostgreSQL and Redis for one of ours", used, "ms")
    site.end(*[name for name in site.running if name != "redis"])


def candidate(site: Site, name: str, address: str, process: str, path: str) -> Candidate:
    return Candidate(name, f"http://{address}{path}", site.pids(process), HEADERS)


def report(figures: Figures, part: str, found: dict[str, Run], goal: float) -> None:
    for server in (GRANIAN, GUNICORN):
        ours, theirs = (
            next(run for name, run in found.items() if name.startswith(who) and server in name)
            for who in ("ours", "plain")
        )
        figures.add(part, f"plain project's CPU, of ours, {server}", theirs.cpu / ours.cpu, "×")
    for name, run in found.items():
        chosen = name.startswith("ours") and GRANIAN in name
        more = {"goal": goal} if chosen else {}
        note = f"{run.rate:,.0f} requests a second"
        figures.add(part, f"CPU for one: {name}", run.cpu, "ms", note=note, **more)
        if run.failed:
            figures.add(part, f"failed: {name}", run.failed, goal=0)
