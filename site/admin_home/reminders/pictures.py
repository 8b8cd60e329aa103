"""Pictures without a description, which visitors who cannot see them would miss."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from wagtail.images.permissions import permission_policy

from admin_home.reminders.reminder import SHOWN, Reminder
from caching.content import cached
from images.models import SiteImage

MOST = 100


def reminders(request: HttpRequest) -> Iterator[Reminder]:
    """The newest first, of those that the user may change."""
    allowed = permission_policy.user_has_permission_for_instance
    found = cached("pictures-without-description", _without_description)
    pictures = [image for image in found if allowed(request.user, "change", image)]
    for image in pictures[:SHOWN]:
        yield Reminder(
            f"Say what is on it: {image.title}",
            "For people who cannot see the picture.",
            f"{reverse('wagtailimages:edit', args=[image.pk])}#id_description",
        )
    if rest := len(pictures) - SHOWN if len(pictures) > SHOWN else 0:
        many = f"{rest} or more" if len(found) == MOST else rest
        noun = "picture" if rest == 1 else "pictures"
        url = f"{reverse('wagtailimages:index')}?described=false"
        yield Reminder(f"{many} more {noun} without a description", "The newest first.", url)


def _without_description() -> list[SiteImage]:
    """With what the permission depends on."""
    images = SiteImage.objects.filter(description="").order_by("-created_at", "-pk")
    images = images.select_related("collection", "uploaded_by_user")
    return list(images.only("title", "collection", "uploaded_by_user__username")[:MOST])
