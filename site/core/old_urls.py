"""Redirects from old URLs, in one step, however they are written.

Wagtail's RedirectMiddleware compares the path letter by letter, redirects to unpublished pages, and
follows no redirect to a path that is redirected itself. Its records, forms and imports are used
unchanged.
"""

import re
from functools import reduce
from operator import or_
from urllib.parse import urlsplit

from django.db.models import Q
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
    QueryDict,
)
from django.urls import Resolver404, resolve
from django.utils.deprecation import MiddlewareMixin
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageQuerySet, Site

from core.visibility import visible

# WordPress: https://wordpress.org/documentation/article/customize-permalinks/#plain
QUERIES_OF_ROOT = ("p", "page_id", "attachment_id")
# /category/body/feet of WordPress, where "feet" is below "body"
NESTED_CATEGORY = re.compile(r"^/category/(?:[^/]+/)+([^/]+)$")
# Wix and WordPress: /blog/page/2, /category/feet/page/2/
FURTHER_PAGE = re.compile(r"/page/\d{1,4}/?$")


class OldUrlRedirects(MiddlewareMixin):
    """Replaces wagtail.contrib.redirects.middleware.RedirectMiddleware."""

    def process_request(self, request: HttpRequest) -> HttpResponse | None:
        # `/?p=12` is no 404: without this the home page would answer.
        if request.path_info == "/" and any(name in request.GET for name in QUERIES_OF_ROOT):
            return redirect_response(request)
        return None

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if response.status_code != 404:
            return response
        return redirect_response(request) or response


def redirect_response(request: HttpRequest) -> HttpResponse | None:
    """The redirect of this URL; None if there is none, or if it leads to no public page."""
    site = Site.find_for_request(request)
    query = request.META.get("QUERY_STRING", "")
    found = find_redirect(site, request.path_info, query)
    url = final_url(site, found) if found else None
    if found is None or url is None:
        return None
    kind = HttpResponsePermanentRedirect if found.is_permanent else HttpResponseRedirect
    return kind(url)


def find_redirect(site: Site | None, path: str, query: str = "") -> Redirect | None:
    """The record of a decoded path; with its query, if there is one for both.

    Letter case, spaces and slashes at the end, repeated slashes, and spaces for hyphens make no
    difference. The further pages of a list lead where its first page does.
    """
    path = "/" + path.lstrip("/")
    parts = ["-".join(part.replace("+", " ").split()) for part in path.split("/")]
    spellings = [path, "/" + "/".join(filter(None, parts))]
    wanted = [f"{one}?{query}" for one in spellings] if query else []
    if path == "/":
        numbers = QueryDict(query)
        wanted += [f"/?{name}={numbers[name]}" for name in QUERIES_OF_ROOT if name in numbers]
    else:
        first_page = FURTHER_PAGE.sub("", spellings[1])
        wanted += [*spellings, first_page, NESTED_CATEGORY.sub(r"/category/\1", first_page)]
    wanted = [Redirect.normalise_path(one).lower() for one in dict.fromkeys(wanted)]
    if not wanted:
        return None
    conditions = reduce(or_, (Q(old_path__iexact=one) for one in wanted))
    found = Redirect.get_for_site(site).select_related("redirect_page").filter(conditions)
    # The database may take other letters for the same than Python.
    records = [record for record in found if record.old_path.lower() in wanted]
    # A record for this site takes precedence over one for all sites.
    return min(
        records,
        key=lambda record: (wanted.index(record.old_path.lower()), record.site_id is None),
        default=None,
    )


def final_url(site: Site | None, redirect: Redirect) -> str | None:
    """Where the redirect leads in the end.

    None for a page that is not public, a record without a target, and redirects in a circle.
    """
    seen = set()
    while redirect.pk not in seen:
        seen.add(redirect.pk)
        if redirect.redirect_page:
            is_public = visible(Page.objects).filter(pk=redirect.redirect_page_id).exists()
            return redirect.link if is_public else None
        link = redirect.link
        following = find_redirect(site, *_path_and_query(link)) if _may_be_old(site, link) else None
        if following is None:
            return _with_shown_query(site, link)
        redirect = following
    return None


def _path_and_query(link: str) -> tuple[str, str]:
    parts = urlsplit(link)
    return parts.path, parts.query


def _may_be_old(site: Site | None, link: str | None) -> bool:
    """Whether the link is a path of this site at which no view and no public page is found."""
    if not link or not link.startswith("/") or link.startswith("//") or site is None:
        return False
    path = urlsplit(link).path
    try:
        is_page = resolve(path).url_name == "wagtail_serve"
    except Resolver404:
        is_page = True  # without a slash at the end
    return is_page and not pages_at(site, path).exists()


def pages_at(site: Site, path: str) -> PageQuerySet:
    """The live page with this path, if there is one."""
    url_path = f"{site.root_page.url_path}{path.strip('/')}".rstrip("/") + "/"
    return Page.objects.live().filter(url_path=url_path)


def _with_shown_query(site: Site | None, link: str) -> str:
    """The link; without its query when the page has nothing to show for it yet."""
    path, query = _path_and_query(link)
    if not query or site is None or not link.startswith("/"):
        return link
    page = pages_at(site, path).first()
    return link if page is None or page.specific.shows_query(QueryDict(query)) else path
