"""A new release under load: the web processes are exchanged one after the other."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.resilience.measuring import measure
from tests.resilience.site import Site


@contextmanager
def exchanged(site: Site) -> Iterator[None]:
    site.held |= set(site.nodes)
    site.restart_webs()
    yield
    site.held -= set(site.nodes)


def rolling(site: Site) -> dict:
    return measure(site, "rolling restart", exchanged, 1.0)
