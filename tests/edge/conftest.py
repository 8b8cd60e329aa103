from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from caching import pages
from tests.edge.bodies import TITLE
from tests.edge.servers import SECRET, Edge, Web
from tests.factories import pages as page_factories
from tests.missing_programs import skip_without


@pytest.fixture
def web(db: None, settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """A web process with the production settings that matter to the edge."""
    settings.PAGE_CACHE_ENTRIES = 100
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.SECURE_HSTS_SECONDS = 31_536_000
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True
    settings.EDGE_SECRET = SECRET
    monkeypatch.setattr(pages, "VERSION_SECONDS", 0)
    # Keep the test's connection open, as Django's test client does.
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    web = Web(WSGIHandler())
    yield web
    web.close()
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.fixture
def edge(tmp_path: Path, web: Web, settings) -> Iterator[Edge]:
    skip_without("nginx", "nginx")
    edge = Edge(tmp_path, web.port)
    settings.EDGE_URL = f"http://127.0.0.1:{edge.port}"
    yield edge
    edge.stop()


@pytest.fixture
def article(db):
    return page_factories.article(title=TITLE)
