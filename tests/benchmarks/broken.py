"""The site with its rule of freshness broken on purpose, to see whether the benchmark notices."""

from palms.wsgi import application
from tests.stack.cache import set_version_seconds

__all__ = ["application"]

set_version_seconds(5)
