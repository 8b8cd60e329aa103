"""Caching keyed by the content version: `cached` and `bump_version` in caching.content, the
middleware caching.pages.PageCache, and a Redis backend. README.md describes the guarantees."""
