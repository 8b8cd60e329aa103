"""The site with its rule of freshness broken on purpose, to see whether the benchmark notices."""

from palms.wsgi import application
from tests.stack import kept

__all__ = ["application"]

kept.late(seconds=5)
