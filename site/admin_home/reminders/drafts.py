"""Pages with changes that visitors do not see."""

from collections.abc import Iterator

from django.db.models import Count, F, Window
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from admin_home.reminders.reminder import SHOWN, Reminder


def reminders(request: HttpRequest) -> Iterator[Reminder]:
    """The newest first. Not those that are scheduled. One query."""
    mine = page_permission_policy.instances_user_has_permission_for(request.user, "change")
    rows = list(
        Page.objects.filter(pk__in=mine.order_by().values("pk"))
        .filter(has_unpublished_changes=True, latest_revision__approved_go_live_at=None)
        .annotate(number=Window(Count("pk")))
        .order_by(F("latest_revision_created_at").desc(nulls_last=True), "-pk")
        .values_list("pk", "draft_title", "live", "latest_revision_created_at", "number")[:SHOWN]
    )
    for pk, title, live, changed, _number in rows:
        day = f" since {date_format(timezone.localtime(changed), 'j F')}" if changed else ""
        text = "Visitors see the version before." if live else "Visitors do not see it."
        url = reverse("wagtailadmin_pages:edit", args=[pk])
        yield Reminder(f"Draft{day}: {title}", text, url)
    if rows and (rest := rows[0][-1] - len(rows)):
        more = "page has" if rest == 1 else "pages have"
        start = page_permission_policy.explorable_root_instance(request.user)
        url = f"{reverse('wagtailadmin_explore', args=[start.pk])}?has_unpublished_changes=true"
        yield Reminder(f"{rest} more {more} changes", "Publish them, or let them wait.", url)
