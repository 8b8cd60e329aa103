"""Links to the versions of a page that visitors saw before, in the menu of the main button."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.urls import reverse
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.models import Page, PageLogEntry

from core.editor.moments import version_of

MAX_VERSIONS = 3
# Actions whose log entries name a published revision. Packages that publish with an action of their
# own add it in the hook `register_log_actions`.
PUBLISHING_ACTIONS = {"wagtail.publish"}


class EarlierVersionsMenuItem(ActionMenuItem):
    """Each link opens the editor with that version; "Publish this version" shows it to visitors."""

    name = "earlier-versions"
    template_name = "core/admin/earlier_versions.html"
    order = 25

    def is_shown(self, context: Mapping[str, Any]) -> bool:
        if context["view"] != "edit" or not super().is_shown(context):
            return False
        permissions = self.get_user_page_permissions_tester(context)
        return bool(permissions.can_publish() and permissions.can_view_revisions())

    # Called when the menu is rendered, which autosave does not do.
    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        return context | {"versions": list(earlier_versions(context["page"]))}


def earlier_versions(page: Page) -> Iterator[dict[str, str]]:
    """The label and URL of the last versions that were published before the live one."""
    entries = (
        PageLogEntry.objects.filter(page=page.pk, action__in=PUBLISHING_ACTIONS)
        .exclude(revision=None)
        .order_by("-timestamp")
        .values_list("revision_id", "timestamp")
    )
    published: dict[int, datetime] = {}
    # Publishing may repeat a revision, and the log keeps entries of deleted ones.
    for revision, moment in entries[: 10 * MAX_VERSIONS]:
        published.setdefault(revision, moment)
    if not page.has_unpublished_changes:
        published.pop(page.live_revision_id, None)
    kept = set(page.revisions.filter(pk__in=published).values_list("pk", flat=True))
    found = [item for item in published.items() if item[0] in kept][:MAX_VERSIONS]
    for revision, moment in found:
        is_live = page.live and revision == page.live_revision_id
        yield {
            "label": "Undo the draft" if is_live else f"Bring back {version_of(moment)}",
            "url": reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, revision]),
        }
