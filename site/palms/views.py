"""Views that belong to no app: robots.txt, redirects to static files, the 404 page."""

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from core.models import SiteIdentity
from core.seo.metadata import Metadata, absolute_url, full_title
from search.nearest import nearest_page


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """robots.txt: excludes search results and the admin.

    A moved admin is not listed, as that would reveal its path.
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


def redirect_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Replaces Wagtail's login view for private pages, which checks no second factor.

    404 when ADMIN_PATH is not the default, as a redirect would reveal it.
    """
    if settings.ADMIN_PATH != "admin/":
        raise Http404
    return redirect_to_login(request.GET.get("next") or reverse("wagtailadmin_home"))


def raise_404(request: HttpRequest) -> HttpResponse:
    """For views of packages that this site does not use."""
    raise Http404


def static_file(path: str):  # type: ignore[no-untyped-def]
    """A view that redirects to a static file, for paths that browsers request by themselves."""

    @require_safe
    def view(request: HttpRequest) -> HttpResponse:
        return redirect(staticfiles_storage.url(path))

    return view


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler404: with the site's header and links, and the page with a similar address."""
    metadata = Metadata(
        title=full_title("Page not found", SiteIdentity.for_request(request).name),
        robots="noindex",
    )
    context = {"metadata": metadata, "nearest": nearest_page(request.path_info)}
    return render(request, "404.html", context, status=404)
