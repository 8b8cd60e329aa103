"""Wagtail's database search backends with the words of search/words.py.

PostgreSQL's text search and SQLite's FTS5 both index and query these words, so that they find the
same pages. The last word of a query also matches as a prefix: "lumb" finds "lumbar".
"""

from collections.abc import Iterator
from typing import Any

from django.db import connection
from django.db.models import Value
from modelsearch.query import MATCH_NONE, Phrase, PlainText

from search.words import index_text, query_words, stem

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

    # Query syntax: a whole word, an unfinished word and its stem, two operators.
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
        return index_text(str(value))


# Wagtail has no setting for it: the backend's index class names ObjectIndexer in a long method.
database.ObjectIndexer = WordIndexer


def query_expression(words: list[str], joined_by: str = AND) -> str:
    """The words in the query syntax of the database, the last also as a prefix.

    Words of search/words.py need no escaping. Raises ValueError without words.
    """
    *whole, last = words
    parts = [WHOLE.format(stem(word)) for word in whole]
    return joined_by.join([*parts, UNFINISHED.format(last, stem(last))])


class WordQueryMixin:
    """Builds the query for PostgreSQL (first method) and SQLite (second method)."""

    def build_tsquery_content(self, query: Any, config: Any = None, invert: bool = False) -> Any:
        return SearchQuery(self._expression(query), search_type="raw", config=config)

    def build_search_query_content(self, query: Any, config: Any = None) -> Any:
        return SearchQueryExpression(Value(self._expression(query)))

    @staticmethod
    def _expression(query: PlainText) -> str:
        return query_expression(query.query_string.split(), OR if query.operator == "or" else AND)


class WordSearchCompiler(WordQueryMixin, SearchCompiler):
    pass


class WordAutocompleteCompiler(WordQueryMixin, AutocompleteCompiler):
    pass


class SearchBackend(DatabaseSearchBackend):
    query_compiler_class = WordSearchCompiler
    autocomplete_query_compiler_class = WordAutocompleteCompiler

    # The admin's lists and choosers pass the query as typed.
    def search(self, query: Any, *args: Any, **kwargs: Any) -> Any:
        return super().search(plain_query(query), *args, **kwargs)

    def autocomplete(self, query: Any, *args: Any, **kwargs: Any) -> Any:
        return super().autocomplete(plain_query(query), *args, **kwargs)


def plain_query(query: Any) -> Any:
    """The query reduced to its words: quotation marks and operators are ignored.

    A string for a string, PlainText for a query of Wagtail; MATCH_NONE when its text has no words.
    A query without text, such as MATCH_ALL, is returned as it is.
    """
    text = query if isinstance(query, str) else " ".join(_query_texts(query))
    if not text:
        return query
    words = " ".join(query_words(text))
    if not words:
        return MATCH_NONE
    return words if isinstance(query, str) else PlainText(words)


def _query_texts(query: Any) -> Iterator[str]:
    if isinstance(query, PlainText | Phrase):
        yield query.query_string
    for part in getattr(query, "subqueries", ()):
        yield from _query_texts(part)
