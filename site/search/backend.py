"""Full-text search in the site's own database, in which the last word may be unfinished.

PostgreSQL's text search or SQLite's FTS5, as Wagtail provides them, with ranking. The one
difference: a visitor who types "lumb" means "lumbar", so the last word is taken as a beginning.
"""

from django.db import connection

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
