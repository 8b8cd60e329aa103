"""Full-text search in the site's own database, in which the last word may be unfinished.

PostgreSQL's text search or SQLite's FTS5, as Wagtail provides them, with ranking. The one
difference: a visitor who types "lumb" means "lumbar", so the last word is taken as a beginning.
"""

from typing import Any

from django.db import connection

from search.query import clean_query

if connection.vendor == "postgresql":
    from modelsearch.backends.database.postgres.postgres import (
        PostgresSearchBackend as DatabaseSearchBackend,
    )
    from modelsearch.backends.database.postgres.postgres import (
        PostgresSearchQueryCompiler as DatabaseQueryCompiler,
    )
else:
    from modelsearch.backends.database.sqlite.sqlite import (
        SQLiteSearchBackend as DatabaseSearchBackend,
    )
    from modelsearch.backends.database.sqlite.sqlite import (
        SQLiteSearchQueryCompiler as DatabaseQueryCompiler,
    )


class PrefixQueryCompiler(DatabaseQueryCompiler):
    LAST_TERM_IS_PREFIX = True


class SearchBackend(DatabaseSearchBackend):
    query_compiler_class = PrefixQueryCompiler

    # The admin's lists and choosers hand on whatever staff type, and FTS5 has a syntax of its own.
    def search(self, query: Any, *args: Any, **kwargs: Any) -> Any:
        return super().search(plain(query), *args, **kwargs)

    def autocomplete(self, query: Any, *args: Any, **kwargs: Any) -> Any:
        return super().autocomplete(plain(query), *args, **kwargs)


def plain(query: Any) -> Any:
    """Typed text without operators; a query that code has built is left as it is."""
    return clean_query(query) if isinstance(query, str) else query
