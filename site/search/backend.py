"""Full-text search in the site's own database: search/words.py says what a word is.

PostgreSQL's text search or SQLite's FTS5, as Wagtail provides them, with ranking. Both are given
plain words, for the index and for the question, so that they find the same. A visitor who types
"lumb" means "lumbar", so the last word is taken as a beginning.
"""

from collections.abc import Iterator
from typing import Any

from django.db import connection
from django.db.models import Value
from modelsearch.query import MATCH_NONE, Phrase, PlainText

from search.words import asked, indexed, stem

if connection.vendor == "postgresql":
    from django.contrib.postgres.search import SearchQuery
    from modelsearch.backends.database.postgres import postgres as database
    from modelsearch.backends.database.postgres.postgres import (
        PostgresAutocompleteQueryCompiler as AutocompleteCompiler,
    )
    from modelsearch.backends.database.postgres.postgres import (
        PostgresSearchBackend as DatabaseSearchBackend,
    )
    from modelsearch.backends.database.postgres.postgres import (
        PostgresSearchQueryCompiler as SearchCompiler,
    )

    WHOLE, UNFINISHED, AND, OR = "'{}'", "('{}':* | '{}')", " & ", " | "
else:
    from modelsearch.backends.database.sqlite import sqlite as database
    from modelsearch.backends.database.sqlite.query import SearchQueryExpression
    from modelsearch.backends.database.sqlite.sqlite import (
        SQLiteAutocompleteQueryCompiler as AutocompleteCompiler,
    )
    from modelsearch.backends.database.sqlite.sqlite import (
        SQLiteSearchBackend as DatabaseSearchBackend,
    )
    from modelsearch.backends.database.sqlite.sqlite import (
        SQLiteSearchQueryCompiler as SearchCompiler,
    )

    WHOLE, UNFINISHED, AND, OR = '"{}"', '("{}"* OR "{}")', " AND ", " OR "


class WordIndexer(database.ObjectIndexer):
    def prepare_value(self, value: Any) -> str:
        if isinstance(value, list | dict):
            return super().prepare_value(value)
        return indexed(str(value))


# Wagtail's index names its indexer in the middle of a long method.
database.ObjectIndexer = WordIndexer


def expression(words: list[str], joined_by: str = AND) -> str:
    """The question in the database's own language. No word holds a sign that means something there."""
    *whole, last = words
    parts = [WHOLE.format(stem(word)) for word in whole]
    return joined_by.join([*parts, UNFINISHED.format(last, stem(last))])


class WordQuery:
    """What a compiler makes of a question: PostgreSQL's asks the first method, SQLite's the second."""

    def build_tsquery_content(self, query: Any, config: Any = None, invert: bool = False) -> Any:
        return SearchQuery(self._expression(query), search_type="raw", config=config)

    def build_search_query_content(self, query: Any, config: Any = None) -> Any:
        return SearchQueryExpression(Value(self._expression(query)))

    @staticmethod
    def _expression(query: PlainText) -> str:
        return expression(query.query_string.split(), OR if query.operator == "or" else AND)


class WordSearchCompiler(WordQuery, SearchCompiler):
    pass


class WordAutocompleteCompiler(WordQuery, AutocompleteCompiler):
    pass


class SearchBackend(DatabaseSearchBackend):
    query_compiler_class = WordSearchCompiler
    autocomplete_query_compiler_class = WordAutocompleteCompiler

    # The admin's lists and choosers hand on whatever staff type.
    def search(self, query: Any, *args: Any, **kwargs: Any) -> Any:
        return super().search(plain(query), *args, **kwargs)

    def autocomplete(self, query: Any, *args: Any, **kwargs: Any) -> Any:
        return super().autocomplete(plain(query), *args, **kwargs)


def plain(query: Any) -> Any:
    """The words of a question; quotation marks and operators mean nothing here."""
    text = query if isinstance(query, str) else " ".join(_texts(query))
    if not text:
        return query
    words = " ".join(asked(text))
    if not words:
        return MATCH_NONE
    return words if isinstance(query, str) else PlainText(words)


def _texts(query: Any) -> Iterator[str]:
    if isinstance(query, PlainText | Phrase):
        yield query.query_string
    for part in getattr(query, "subqueries", ()):
        yield from _texts(part)
