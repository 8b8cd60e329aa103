"""After saving or publishing a page: a message that says whether visitors see it."""

from datetime import datetime

from django.contrib import messages as django_messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from wagtail.admin import messages
from wagtail.models import Page

from core.editor.moments import full_moment, version_of
from core.visibility import is_hidden, visible


def tell_who_sees_it(request: HttpRequest, page: Page) -> None:
    """Hook `after_edit_page` and `after_create_page`: replaces Wagtail's message.

    Autosave, which expects JSON, has none.
    """
    if not request.accepts("text/html"):
        return
    # The page of the hook is a draft; with the fields of visitors' version.
    stored = Page.objects.get(pk=page.pk)
    is_publishing = bool(
        request.POST.get("action-publish")
        and stored.permissions_for_user(request.user).can_publish()
    )
    _drop_last_success(request)
    text = f"“{page.get_admin_display_title()}” {describe(stored, page, is_publishing)}"
    messages.success(request, text, buttons=_buttons(stored, is_publishing))


def tell_it_is_hidden(request: HttpRequest, page: Page) -> None:
    """Hook `after_unpublish_page`. Wagtail's own message follows."""
    messages.info(request, "Visitors no longer see this page. What it says is kept as a draft.")


def describe(stored: Page, draft: Page, is_publishing: bool) -> str:
    """What was done, and what visitors see: "is published. Visitors see it now."

    `stored` is the page as visitors see it, `draft` as it was typed."""
    scheduled = stored.scheduled_revision
    if is_publishing and scheduled:
        start = scheduled.approved_go_live_at
        return f"is scheduled. Visitors see this from {full_moment(start)}. {_until_then(stored)}"
    if is_publishing:
        return f"is published. {_who_sees_it_now(stored)}{_end(stored.expire_at)}"
    unconfirmed = ""
    if draft.go_live_at and draft.go_live_at > timezone.now():
        unconfirmed = (
            f" To show it from {full_moment(draft.go_live_at)}, press “Schedule to publish”."
        )
    return f"is saved as a draft. {_visitors_now(stored)}{unconfirmed}"


def _visitors_now(stored: Page) -> str:
    if stored.live:
        return f"Visitors still see {version_of(stored.last_published_at)}."
    if stored.expired:
        return "Visitors do not see it: its time has ended."
    if stored.first_published_at:
        return "Visitors do not see it: the page was taken down."
    return "Visitors do not see it yet."


def _until_then(stored: Page) -> str:
    if stored.live:
        return f"Until then they see {version_of(stored.last_published_at)}."
    return "Until then they do not see it."


def _who_sees_it_now(stored: Page) -> str:
    if not stored.live:
        return "Visitors do not see it: its time has ended."
    if visible(Page.objects.filter(pk=stored.pk)).exists():
        return "Visitors see it now"
    if is_hidden(stored):
        return "Visitors do not see it: it is hidden for now"
    return "Those who may see this page see it now"


def _end(moment: datetime | None) -> str:
    if moment and moment > timezone.now():
        return f", until {full_moment(moment)}."
    return "."


def _buttons(stored: Page, is_publishing: bool) -> list[dict]:
    if not is_publishing:
        draft = reverse("wagtailadmin_pages:view_draft", args=[stored.pk])
        return [messages.button(draft, "See the draft")]
    edit = messages.button(reverse("wagtailadmin_pages:edit", args=[stored.pk]), "Edit")
    if stored.live and not is_hidden(stored) and (url := stored.url):
        return [messages.button(url, "See it on the site"), edit]
    return [edit]


def _drop_last_success(request: HttpRequest) -> None:
    """Remove the message that Wagtail has just added; iterating over the messages clears them."""
    found = list(django_messages.get_messages(request))
    if found and found[-1].level == django_messages.SUCCESS:
        found.pop()
    for message in found:
        django_messages.add_message(
            request, message.level, message.message, extra_tags=message.extra_tags
        )
