"""Full-text search in the site's own database, in which the last word may be unfinished.

PostgreSQL's text search or SQLite's FTS5, as Wagtail provides them, with ranking. The one
difference: a visitor who types "lumb" means "lumbar", so the last word is taken as a beginning.
"""

from collections.abc import Iterator
from typing import Any

from django.db import connection
from modelsearch.query import MATCH_NONE, Phrase, PlainText

from search.query import MAXIMUM_LENGTH, clean_query

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
    """Typed text without operators. What code has built is left as it is, unless it was built from
    more words than a database takes at once: the page search of the admin does that."""
    if isinstance(query, str):
        return clean_query(query) or (MATCH_NONE if query else query)
    text = " ".join(_texts(query))
    return PlainText(clean_query(text)) if len(text) > MAXIMUM_LENGTH else query


def _texts(query: Any) -> Iterator[str]:
    if isinstance(query, PlainText | Phrase):
        yield query.query_string
    for part in getattr(query, "subqueries", ()):
        yield from _texts(part)
