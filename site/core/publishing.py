"""Validation of the page form, and signal receivers for schedules and redirects."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail.signals import page_slug_changed, page_unpublished, post_page_move

SCHEDULE = ("go_live_at", "expire_at")


def is_past(moment: datetime | None) -> bool:
    return moment is not None and moment <= timezone.now()


ALT_TEXT_REQUIRED = "Say what is on the new main picture, for those who cannot see it."


class PageForm(WagtailAdminPageForm):
    """Requires alt text of a new image; drops a stored schedule that is in the past.

    Wagtail would reject the latter with an error in a collapsed panel.
    """

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if is_past(data.get("expire_at")) and self._is_as_stored("expire_at"):
            data["expire_at"] = None
            if is_past(data.get("go_live_at")) and self._is_as_stored("go_live_at"):
                data["go_live_at"] = None
        self._require_alt_text_of_new_image()
        return super().clean()

    def _require_alt_text_of_new_image(self) -> None:
        """On publishing only, not for drafts and autosave."""
        image = self.cleaned_data.get("hero_image")
        if image is None or self.is_deferred_validation or image.description:
            return
        if "hero_alt" not in self.fields:
            return
        shown = type(self.instance).objects.filter(pk=self.instance.pk, live=True, hero_image=image)
        if not self.cleaned_data.get("hero_alt") and not shown.exists():
            self.add_error("hero_alt", ALT_TEXT_REQUIRED)

    def _is_as_stored(self, name: str) -> bool:
        """Compared by the minute: the form has no seconds."""
        stored, typed = self.initial.get(name), self.cleaned_data[name]
        return stored is not None and _minute(stored) == _minute(typed)


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def clear_schedule(instance: Page, **more: Any) -> None:
    """Receiver: clear past schedules of an expired page and of its latest draft."""
    if not instance.expired:
        return
    instance.go_live_at = instance.expire_at = None
    Page.objects.filter(pk=instance.pk).update(go_live_at=None, expire_at=None)
    draft = instance.get_latest_revision()
    if draft is None:
        return
    past = [name for name in SCHEDULE if is_past(parse_datetime(draft.content.get(name) or ""))]
    if "expire_at" in past:
        draft.content.update(dict.fromkeys(past))
        draft.save(update_fields=["content"])


def delete_redirects_of_draft(instance: Page, **more: Any) -> None:
    """Receiver: remove automatic redirects from URLs of a page that was never published."""
    if not instance.live and instance.first_published_at is None:
        Redirect.objects.filter(redirect_page_id=instance.pk, automatically_created=True).delete()


def connect() -> None:
    """Connect the receiver; called from AppConfig.ready()."""
    page_unpublished.connect(clear_schedule, dispatch_uid="clear-schedule")


def connect_after_redirects() -> None:
    """Connect the receivers; called by PalmsRedirectsConfig, after those that create the redirects."""
    page_slug_changed.connect(delete_redirects_of_draft, dispatch_uid="redirects-of-drafts")
    post_page_move.connect(delete_redirects_of_draft, dispatch_uid="redirects-of-moved-drafts")
