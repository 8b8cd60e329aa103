"""The daily totals in the database."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from django.db import connection, transaction
from wagtail.models import Page

from click_tracking.models import ContactTap

# A row has six values, and SQLite takes 999 in one statement.
ROWS_AT_ONCE = 150
# The same words on SQLite and PostgreSQL. Django's own way to write many rows at once cannot add
# to what is there.
ADD = """
    INSERT INTO {table} (day, page_number, channel, placement, page_title, total) VALUES {rows}
    ON CONFLICT (day, page_number, channel, placement) DO UPDATE
    SET total = {table}.total + excluded.total, page_title = excluded.page_title
"""


class Tap(NamedTuple):
    """What a total is kept of; `page_number` is 0 where there is no page."""

    day: date
    page_number: int
    channel: str
    placement: str


def store(taken: Mapping[Tap, int]) -> None:
    """Add to the totals. What names a page that is not there, or is not published, is dropped."""
    numbers = {tap.page_number for tap in taken} - {0}
    pages = Page.objects.live().only("title").in_bulk(numbers) if numbers else {}
    titles = {0: "", **{number: page.title for number, page in pages.items()}}
    # In one order everywhere: processes that write the same rows do not wait for each other in turn.
    rows = [
        (*tap, titles[tap.page_number], total)
        for tap, total in sorted(taken.items())
        if tap.page_number in titles
    ]
    with transaction.atomic():
        for start in range(0, len(rows), ROWS_AT_ONCE):
            _add(rows[start : start + ROWS_AT_ONCE])


def _add(rows: list[tuple]) -> None:
    table = connection.ops.quote_name(ContactTap._meta.db_table)
    places = ", ".join(["(%s, %s, %s, %s, %s, %s)"] * len(rows))
    with connection.cursor() as cursor:
        cursor.execute(
            ADD.format(table=table, rows=places), [value for row in rows for value in row]
        )
