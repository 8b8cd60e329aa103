"""Limits the matches that PostgreSQL has to rank, with a query that its index alone answers.

Ranking reads the words of every match, which is slow for a word that every page holds. So only
MAX_CANDIDATES matches are ranked, matches by title first.
"""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Model

from search.backend import query_expression

# Ten pages of search results.
MAX_CANDIDATES = 200
# The second half uses the index of search/migrations/0001. `+ 0` keeps PostgreSQL from also
# scanning the index on content_type_id, which is not selective.
CANDIDATES_SQL = """
(SELECT object_id FROM wagtailsearch_indexentry
 WHERE title @@ to_tsquery(%(config)s::regconfig, %(query)s) AND content_type_id + 0 = ANY(%(types)s)
 LIMIT %(limit)s)
UNION ALL
(SELECT object_id FROM wagtailsearch_indexentry
 WHERE (title || body) @@ to_tsquery(%(config)s::regconfig, %(query)s) AND content_type_id + 0 = ANY(%(types)s)
 LIMIT %(limit)s)
"""


def limit_candidates(pages: Any, words: list[str], types: list[type[Model]]) -> Any:
    """`pages` filtered to at most MAX_CANDIDATES matches; on SQLite unchanged."""
    if connection.vendor != "postgresql":
        return pages
    parameters: dict[str, Any] = {
        "config": settings.WAGTAILSEARCH_BACKENDS["default"]["SEARCH_CONFIG"],
        "query": query_expression(words),
        "types": [kind.pk for kind in ContentType.objects.get_for_models(*types).values()],
        "limit": MAX_CANDIDATES,
    }
    with connection.cursor() as cursor:
        cursor.execute(CANDIDATES_SQL, parameters)
        found = dict.fromkeys(int(key) for (key,) in cursor.fetchall())
    return pages.filter(pk__in=[*found][:MAX_CANDIDATES])
