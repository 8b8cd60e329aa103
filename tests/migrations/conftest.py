"""What every test with pages needs."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _empty_cache() -> Iterator[None]:
    """The content version rolls back with the database, so what is kept under it must go too."""
    cache.clear()
    yield
    cache.clear()
