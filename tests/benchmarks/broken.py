"""The site without cache invalidation, to test that the benchmark detects stale pages."""

from palms.wsgi import application
from tests.stack.cache import set_version_seconds

__all__ = ["application"]

set_version_seconds(5)
