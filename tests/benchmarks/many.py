"""Articles by the thousand, straight into the tables: as many rows as saving them would make.

Each is a copy of one demo article with its own title, date, words and topics. Their bodies are
short, which only those are measured by that show one; the article that is measured is a demo one.
"""

from django.db import connection, transaction

# What every article says, and what ten pages of the demo content say and none that is made here.
COMMON, RARE = "massage", "pressure"
BODY = f"""'[{{"type": "heading", "value": {{"text": "About ' || n || '", "level": "h2", "symbol": ""}}, "id": "' || gen_random_uuid() || '"}}, {{"type": "text", "value": "<p>A {COMMON} for ' || words || '</p>", "id": "' || gen_random_uuid() || '"}}]'"""

ROWS = """
CREATE TEMP TABLE making AS
SELECT n, nextval(pg_get_serial_sequence('wagtailcore_page', 'id'))::int AS id,
    (SELECT string_agg(substr(md5((random() * 3000)::int::text), 1, 7), ' ') FROM generate_series(1, 40) w WHERE n >= 0) AS words,
    (now() - n * interval '1 hour')::date AS day
FROM generate_series(0, %(count)s - 1) n
"""

# treebeard's numbers: base 36, four to a step.
PATH = """
CREATE FUNCTION pg_temp.step(n int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
SELECT string_agg(substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', (n / (36 ^ d)::int) % 36 + 1, 1), '' ORDER BY d DESC)
FROM generate_series(0, 3) d $$
"""


def make(index, count: int) -> None:  # type: ignore[no-untyped-def]
    """Add so many articles to the list `index`; none when there are enough."""
    if count <= 0:
        return
    pattern = index.get_children().first()
    model = pattern.specific_class
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute("SET LOCAL synchronous_commit = off")
        cursor.execute(PATH)
        cursor.execute(ROWS, {"count": count})
        for table, changes in (
            ("wagtailcore_page", page_columns(index)),
            ("articles_articlepage", {"page_ptr_id": "m.id", "published_on": "m.day", "body": f"({BODY})::jsonb"}),
        ):  # fmt: skip
            cursor.execute(copying(cursor, table, changes), [pattern.pk])
        cursor.execute(
            "UPDATE wagtailcore_page SET numchild = numchild + %s WHERE id = %s", [count, index.pk]
        )
        cursor.execute("SELECT count(*) FROM articles_topic")
        topics = cursor.fetchone()[0]
        for table, column, source in (
            ("articles_articlepage_topics", "topic_id", "articles_topic"),
            ("articles_articlepage_body_areas", "bodyarea_id", "anatomy_bodyarea"),
        ):
            cursor.execute(
                f"INSERT INTO {table} (articlepage_id, {column}) SELECT m.id, t.id FROM making m "
                f"JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM {source}) t "
                f"ON t.place IN (m.n % {topics} + 1, (m.n / 7) % {topics} + 1)"
            )
        for sql in (SEARCH, REFERENCES, REVISIONS, NEWEST_REVISION):
            cursor.execute(sql, {"type": type_of(cursor, model), "base": type_of(cursor, None)})
        cursor.execute("DROP TABLE making")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


SEARCH = f"""
INSERT INTO wagtailsearch_indexentry
    (object_id, content_type_id, title_norm, autocomplete, title, body, title_text, body_text)
SELECT p.id::text, %(type)s, 1, to_tsvector('simple', p.title), setweight(to_tsvector('english', p.title), 'A'),
    to_tsvector('english', 'A {COMMON} for ' || m.words), p.title, ''
FROM making m JOIN wagtailcore_page p ON p.id = m.id
"""
REFERENCES = """
INSERT INTO wagtailcore_referenceindex
    (object_id, to_object_id, model_path, content_path, content_path_hash, base_content_type_id, content_type_id, to_content_type_id)
SELECT m.id::text, a.hero_image_id::text, 'hero_image', 'hero_image', gen_random_uuid(), %(base)s, %(type)s,
    (SELECT id FROM django_content_type WHERE app_label = 'core' AND model = 'siteimage')
FROM making m JOIN articles_articlepage a ON a.page_ptr_id = m.id WHERE a.hero_image_id IS NOT NULL
"""
REVISIONS = """
INSERT INTO wagtailcore_revision (content_type_id, base_content_type_id, object_id, created_at, object_str, content)
SELECT %(type)s, %(base)s, m.id::text, m.day, 'About', '{}' FROM making m
"""
NEWEST_REVISION = """
UPDATE wagtailcore_page p SET latest_revision_id = r.id, live_revision_id = r.id, latest_revision_created_at = r.created_at
FROM making m JOIN wagtailcore_revision r ON r.object_id = m.id::text AND r.base_content_type_id = %(base)s
WHERE p.id = m.id AND %(type)s > 0
"""


def page_columns(index) -> dict[str, str]:  # type: ignore[no-untyped-def]
    return {
        "id": "m.id",
        "path": f"'{index.path}' || pg_temp.step(m.n + 1000)",
        "title": "'Article ' || m.n",
        "draft_title": "'Article ' || m.n",
        "slug": "'article-' || m.n",
        "url_path": f"'{index.url_path}article-' || m.n || '/'",
        "translation_key": "gen_random_uuid()",
        "first_published_at": "m.day",
        "last_published_at": "m.day",
        "numchild": "0",
    }


def copying(cursor, table: str, changes: dict[str, str]) -> str:  # type: ignore[no-untyped-def]
    """Every column as in the row that is copied, but for those that are named."""
    cursor.execute(f"SELECT * FROM {table} LIMIT 0")
    columns = [column.name for column in cursor.description]
    values = [changes.get(name, f'c."{name}"').replace("%", "%%") for name in columns]
    names = ", ".join(f'"{name}"' for name in columns)
    key = "id" if "id" in columns else "page_ptr_id"
    return (
        f"INSERT INTO {table} ({names}) SELECT {', '.join(values)} "
        f"FROM making m CROSS JOIN (SELECT * FROM {table} WHERE {key} = %s) c"
    )


def type_of(cursor, model) -> int:  # type: ignore[no-untyped-def]
    label, name = (
        (model._meta.app_label, model._meta.model_name) if model else ("wagtailcore", "page")
    )
    cursor.execute(
        "SELECT id FROM django_content_type WHERE app_label = %s AND model = %s", [label, name]
    )
    return cursor.fetchone()[0]
