"""The daily totals in the database."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from django.db import connection, transaction
from wagtail.models import Page

from click_tracking.models import ContactTap

# A row has six parameters, and SQLite accepts 999 in one statement.
ROWS_AT_ONCE = 150
# Works on SQLite and PostgreSQL. Django's bulk_create(update_conflicts=True) replaces values and
# cannot add to them: https://docs.djangoproject.com/en/stable/ref/models/querysets/#bulk-create
ADD = """
    INSERT INTO {table} (day, page_number, channel, placement, page_title, total) VALUES {rows}
    ON CONFLICT (day, page_number, channel, placement) DO UPDATE
    SET total = {table}.total + excluded.total, page_title = excluded.page_title
"""


class Click(NamedTuple):
    """The key of a total; `page_number` is 0 outside the page tree."""

    day: date
    page_number: int
    channel: str
    placement: str


def add_to_totals(counts: Mapping[Click, int]) -> None:
    """Add the counts in one transaction; those of missing or unpublished pages are dropped."""
    numbers = {click.page_number for click in counts} - {0}
    pages = Page.objects.live().only("title").in_bulk(numbers) if numbers else {}
    titles = {0: "", **{number: page.title for number, page in pages.items()}}
    # Sorted, so that processes that write the same rows cannot deadlock.
    rows = [
        (*click, titles[click.page_number], total)
        for click, total in sorted(counts.items())
        if click.page_number in titles
    ]
    with transaction.atomic():
        for start in range(0, len(rows), ROWS_AT_ONCE):
            _add(rows[start : start + ROWS_AT_ONCE])


def _add(rows: list[tuple]) -> None:
    table = connection.ops.quote_name(ContactTap._meta.db_table)
    placeholders = ", ".join(["(%s, %s, %s, %s, %s, %s)"] * len(rows))
    with connection.cursor() as cursor:
        cursor.execute(
            ADD.format(table=table, rows=placeholders), [value for row in rows for value in row]
        )
