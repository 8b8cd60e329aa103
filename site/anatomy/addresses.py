"""The address of an area's page, and what becomes of an old one."""

from django.db.models import Q
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect


def area_url(slug: str) -> str:
    return reverse("area", args=[slug])


def keep_old_address(old: str, new: str) -> None:
    """Lead from the page's old address to its new one, in one step however often it moves."""
    old_path, new_path = (Redirect.normalise_path(area_url(slug)) for slug in (old, new))
    # A redirect from the new address would lead away from the page that is there now.
    Redirect.objects.filter(Q(old_path=old_path) | Q(old_path=new_path)).delete()
    Redirect.objects.filter(redirect_link=area_url(old)).update(redirect_link=area_url(new))
    Redirect.add_redirect(old_path, redirect_to=area_url(new), automatically_created=True)
