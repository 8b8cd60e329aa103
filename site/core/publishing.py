"""What is asked and put right when pages are saved: schedules, a new picture's words, redirects."""

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


DESCRIBE_HERE = "Say what is on the new main picture, for those who cannot see it."
DESCRIBE_IN_IMAGES = (
    "Nobody has said yet what is on this picture, for those who cannot see it. Save a draft, open "
    "the picture under Images and fill in its description, then publish."
)


class PageForm(WagtailAdminPageForm):
    """Wagtail refuses an expiry in the past, in a closed panel, even one that nobody just typed."""

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if is_past(data.get("expire_at")) and self._is_as_stored("expire_at"):
            data["expire_at"] = None
            if is_past(data.get("go_live_at")) and self._is_as_stored("go_live_at"):
                data["go_live_at"] = None
        self._ask_for_the_words_of_a_new_picture()
        return super().clean()

    def _ask_for_the_words_of_a_new_picture(self) -> None:
        """When it is published: a draft, and autosave with it, needs no words yet."""
        image = self.cleaned_data.get("hero_image")
        if image is None or self.is_deferred_validation or image.description:
            return
        shown = type(self.instance).objects.filter(pk=self.instance.pk, live=True, hero_image=image)
        if "hero_alt" not in self.fields:
            if not shown.exists():
                self.add_error("hero_image", DESCRIBE_IN_IMAGES)
        elif not self.cleaned_data.get("hero_alt") and not shown.exists():
            self.add_error("hero_alt", DESCRIBE_HERE)

    def _is_as_stored(self, name: str) -> bool:
        """To the minute: the form shows no seconds."""
        stored, typed = self.initial.get(name), self.cleaned_data[name]
        return stored is not None and _minute(stored) == _minute(typed)


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def clear_schedule(instance: Page, **more: Any) -> None:
    """Of a page that its expiry has just taken down, and of the draft that editors go on with."""
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


def forget_redirects_of_draft(instance: Page, **more: Any) -> None:
    """Nobody knows an address of a page that was never published."""
    if not instance.live and instance.first_published_at is None:
        Redirect.objects.filter(redirect_page_id=instance.pk, automatically_created=True).delete()


def connect() -> None:
    """Called once, when the apps are ready."""
    page_unpublished.connect(clear_schedule, dispatch_uid="clear-schedule")


def connect_after_redirects() -> None:
    """After the receivers that make the redirects."""
    page_slug_changed.connect(forget_redirects_of_draft, dispatch_uid="redirects-of-drafts")
    post_page_move.connect(forget_redirects_of_draft, dispatch_uid="redirects-of-moved-drafts")
