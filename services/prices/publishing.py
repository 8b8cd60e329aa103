"""Publication of new prices without the unpublished changes of a service."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.formats import date_format
from wagtail.log_actions import LogActionRegistry, LogFormatter, log
from wagtail.models import Revision

from core.editor.earlier_versions import PUBLISHING_ACTIONS
from services.models import ServicePage
from services.prices.changes import Change
from services.prices.rows import Key, counterpart, keyed

CHANGE_PRICES, HIDE = "services.change_prices", "services.hide"


def change_prices(page: ServicePage, changes: dict[Key, Change], user: Any) -> str:
    """Publish changes of prices on the live version and write them into its draft and scheduled version.

    Returns what changed, for example “60 minutes: R650 → R700”.
    """
    rows = keyed(page.prices.all())
    text = "; ".join(changes[key].describe(row) for key, row in rows.items() if key in changes)

    def apply(version: ServicePage) -> None:
        version.apply_started_prices()
        others = keyed(version.prices.all())
        for key, change in changes.items():
            if row := counterpart(key, rows, others):
                change.apply(row)

    days = {
        f"from {date_format(change.starts, 'j F Y')}: "
        for change in changes.values()
        if change.starts
    }
    publish(page, apply, user, CHANGE_PRICES, {"changes": "".join(days) + text})
    return text


def hide(page: ServicePage, until: date | None, user: Any) -> str:
    """Hide the service until a day, or show it again at once; in its drafts, too.

    Returns what visitors see, as a sentence.
    """
    text = "Visitors see it again"
    if until:
        text = f"Hidden until {date_format(until, 'j F Y')}"

    def apply(version: ServicePage) -> None:
        version.hidden_until = until

    publish(page, apply, user, HIDE, {"message": f"{text}."})
    if until:
        return f"{page.title} is hidden until {date_format(until, 'j F Y')}."
    return f"Visitors see {page.title} again."


def publish(
    page: ServicePage,
    apply: Callable[[ServicePage], None],
    user: Any,
    action: str,
    log_data: dict[str, str],
) -> None:
    """Apply a change to the live version and publish it; apply it to unpublished versions too.

    Raises PermissionDenied if the user may not publish the page.
    """
    with transaction.atomic():
        live = ServicePage.objects.get(pk=page.pk)
        draft = live.latest_revision if live.has_unpublished_changes else None
        scheduled = live.scheduled_revision
        apply(live)
        # Without validation: another field of the live version may break a newer rule.
        revision = live.save_revision(user=user, clean=False)
        revision.publish(user=user, log_action=False)
        log(live, action, user=user, revision=revision, content_changed=True, data=log_data)
        # Publication clears the schedule of all revisions.
        if scheduled and scheduled != draft:
            _rewrite(scheduled, apply)
        if draft:
            version = draft.as_object()
            apply(version)
            version.save_revision(
                user=user, clean=False, approved_go_live_at=draft.approved_go_live_at
            )


def _rewrite(revision: Revision, apply: Callable[[ServicePage], None]) -> None:
    version = revision.as_object()
    apply(version)
    revision.content = version.serializable_data()
    revision.save(update_fields=["content", "approved_go_live_at"])


class PriceChangeFormatter(LogFormatter):
    label = "Change prices"

    def format_message(self, log_entry: Any) -> str:
        return f"Prices changed and published, {log_entry.data.get('changes', '')}"


class HideFormatter(LogFormatter):
    label = "Hide or show a service"

    def format_message(self, log_entry: Any) -> str:
        return log_entry.data.get("message", "")


def register_log_actions(actions: LogActionRegistry) -> None:
    """Hook `register_log_actions`."""
    actions.register_action(CHANGE_PRICES)(PriceChangeFormatter)
    actions.register_action(HIDE)(HideFormatter)
    PUBLISHING_ACTIONS.update([CHANGE_PRICES, HIDE])
