"""The likeliest matches of a search, found in PostgreSQL's index alone.

Ranking a word that every page holds means reading every page's words. Nobody turns that many
pages of results, so of a great many matches only some are ranked, those by title first.
"""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Model

from search.backend import expression

# Ten pages of results.
MOST = 200
# The second half is what the index of search/migrations/0001 is for. `+ 0` keeps PostgreSQL from
# reading the index of the types as well, which holds every page and narrows nothing.
FIND = """
(SELECT object_id FROM wagtailsearch_indexentry
 WHERE title @@ to_tsquery(%(config)s::regconfig, %(query)s) AND content_type_id + 0 = ANY(%(types)s)
 LIMIT %(most)s)
UNION ALL
(SELECT object_id FROM wagtailsearch_indexentry
 WHERE (title || body) @@ to_tsquery(%(config)s::regconfig, %(query)s) AND content_type_id + 0 = ANY(%(types)s)
 LIMIT %(most)s)
"""


def narrowed(pages: Any, words: list[str], types: list[type[Model]]) -> Any:
    """The same pages, or of more than can be ranked the likeliest."""
    if connection.vendor != "postgresql":
        return pages
    asked: dict[str, Any] = {
        "config": settings.WAGTAILSEARCH_BACKENDS["default"]["SEARCH_CONFIG"],
        "query": expression(words),
        "types": [kind.pk for kind in ContentType.objects.get_for_models(*types).values()],
        "most": MOST,
    }
    with connection.cursor() as cursor:
        cursor.execute(FIND, asked)
        found = dict.fromkeys(int(key) for (key,) in cursor.fetchall())
    return pages.filter(pk__in=[*found][:MOST])
