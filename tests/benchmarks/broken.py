"""The site with its rule of freshness broken on purpose, to see whether the benchmark notices."""

from palms.wsgi import application  # isort: skip

from core import page_cache

__all__ = ["application"]

page_cache.VERSION_SECONDS = 5
