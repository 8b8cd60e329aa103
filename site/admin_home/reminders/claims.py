"""Claims of the evidence library whose review is due."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Count, Window
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator

from admin_home.reminders.reminder import SHOWN, Reminder
from caching.content import cached
from evidence.models import Claim

VIEWS = "wagtailsnippets_evidence_claim"


def reminders(request: HttpRequest) -> Iterator[Reminder]:
    if not request.user.has_perm("evidence.change_claim"):
        return
    today = timezone.localdate()
    rows = cached("claims-due", lambda: _due(today))
    for pk, statement, due, _number in rows:
        yield Reminder(
            f"Look again: {Truncator(statement).chars(60)}",
            f"Its review was due on {date_format(due, 'j F Y')}.",
            f"{reverse(f'{VIEWS}:edit', args=[pk])}#panel-review-section",
        )
    if rows and (rest := rows[0][-1] - len(rows)):
        more = "claim is" if rest == 1 else "claims are"
        url = f"{reverse(f'{VIEWS}:list')}?ordering=review_due"
        yield Reminder(f"{rest} more {more} due for review", "The longest due first.", url)


def _due(today: date) -> list[tuple]:
    """Primary key, statement and day of the longest due; the number of all in each row."""
    due = Claim.objects.filter(review_due__lte=today).annotate(number=Window(Count("pk")))
    rows = due.order_by("review_due", "pk")
    return list(rows.values_list("pk", "statement", "review_due", "number")[:SHOWN])
