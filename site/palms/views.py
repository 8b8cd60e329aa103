"""The few answers that belong to no app: robots.txt, fixed files, the 404 page."""

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from core.models import SiteIdentity
from core.seo.metadata import Metadata, absolute_url, full_title


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may read: everything but the admin and lists of search results.

    An admin that was moved to another address is not named: the list is read by others, too.
    """
    usual = settings.ADMIN_PATH == "admin/"
    lines = [
        "User-agent: *",
        *([f"Disallow: {reverse('wagtailadmin_home')}"] if usual else []),
        f"Disallow: {reverse('search')}",
        "",
        f"Sitemap: {absolute_url(reverse('sitemap'), request)}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def sign_in_elsewhere(request: HttpRequest) -> HttpResponse:
    """Wagtail's own sign-in page, which takes a password alone, leads to ours.

    An admin that was moved to another address is not given away: there it leads nowhere.
    """
    if settings.ADMIN_PATH != "admin/":
        raise Http404
    return redirect_to_login(request.GET.get("next") or reverse("wagtailadmin_home"))


def nothing_here(request: HttpRequest) -> HttpResponse:
    """For addresses of packages that this site does not offer."""
    raise Http404


def static_file(path: str):  # type: ignore[no-untyped-def]
    """A view for an address that browsers try by themselves, leading to the static file."""

    @require_safe
    def view(request: HttpRequest) -> HttpResponse:
        return redirect(staticfiles_storage.url(path))

    return view


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A 404 page with the site's header and a way on."""
    metadata = Metadata(
        title=full_title("Page not found", SiteIdentity.for_request(request).name),
        robots="noindex",
    )
    return render(request, "404.html", {"metadata": metadata}, status=404)
