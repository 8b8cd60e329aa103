"""Values and pages kept under the content version: `cached` and `bump_version` of caching.content,
the middleware caching.pages.PageCache, and a Redis backend. README.md is the contract."""
