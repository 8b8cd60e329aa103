"""The URL of an area's page, and redirects from earlier ones."""

from django.db.models import Q
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect


def area_url(slug: str) -> str:
    return reverse("area", args=[slug])


def add_slug_redirect(old: str, new: str) -> None:
    """Redirect from the old slug's URL to the new one's; earlier redirects follow, without chains."""
    old_path, new_path = (Redirect.normalise_path(area_url(slug)) for slug in (old, new))
    # A redirect from new_path would hide the page that is now at that URL.
    Redirect.objects.filter(Q(old_path=old_path) | Q(old_path=new_path)).delete()
    Redirect.objects.filter(redirect_link=area_url(old)).update(redirect_link=area_url(new))
    Redirect.add_redirect(old_path, redirect_to=area_url(new), automatically_created=True)
