"""The catalogue's pages in the admin, and the bare page that its frames show."""

import re
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe
from wagtail.admin.auth import user_has_any_page_permission, user_passes_test
from wagtail.admin.menu import MenuItem

from core.stylesheet import ENTRY, bundle
from palms.catalogue.entries import Entry, all_entries

TITLE = "Catalogue of blocks"
BESIDE = re.compile(r'url\("\.\./(?P<path>[^"]+)"\)')
WIDTHS = (320, 390, 768, 1280)
writers_only = user_passes_test(user_has_any_page_permission)


class WritersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return user_has_any_page_permission(request.user)


@require_safe
@writers_only
def index(request: HttpRequest) -> HttpResponse:
    """Everything there is, by group, each with the sentence that says when to use it."""
    groups: dict[str, list[Entry]] = {}
    for entry in all_entries():
        groups.setdefault(entry.group, []).append(entry)
    context = {"title": TITLE, "groups": groups}
    return render(request, "wagtailadmin/catalogue/index.html", context)


@require_safe
@writers_only
def detail(request: HttpRequest, kind: str, name: str) -> HttpResponse:
    """One entry, light and dark, at the width that is asked for."""
    entry, entries = find(kind, name)
    place = entries.index(entry)
    wanted = request.GET.get("width", "")
    context = {
        "title": TITLE,
        "entry": entry,
        "width": int(wanted) if wanted in map(str, WIDTHS) else 390,
        "widths": WIDTHS,
        "schemes": ("light", "dark"),
        "before": entries[place - 1] if place else None,
        "after": entries[place + 1] if place + 1 < len(entries) else None,
    }
    return render(request, "wagtailadmin/catalogue/detail.html", context)


@require_safe
@writers_only
@xframe_options_sameorigin
def states(request: HttpRequest, kind: str, name: str) -> HttpResponse:
    """All states of one entry below each other, as a page of the site would show them."""
    entry, _ = find(kind, name)
    scheme = "dark" if request.GET.get("scheme") == "dark" else "light"
    context = {"entry": entry, "states": entry.show(request), "scheme": scheme}
    answer = render(request, "wagtailadmin/catalogue/states.html", context)
    answer["X-Robots-Tag"] = "noindex"
    return answer


@require_safe
@writers_only
def stylesheet(request: HttpRequest, scheme: str) -> HttpResponse:
    """The site's own, as a visitor gets it who asks for this scheme.

    What a browser prefers cannot be set for a frame alone, so the question is answered here.
    """
    other = "dark" if scheme == "light" else "light"
    text = bundle(Path(settings.SITE_DIR) / "static" / ENTRY)
    text = text.replace(f"(prefers-color-scheme:{scheme})", "(min-width: 0)")
    text = text.replace(f"(prefers-color-scheme:{other})", "(max-width: 0)")
    text = text.replace("color-scheme:light dark", f"color-scheme:{scheme}")
    # Files beside the stylesheet: their addresses are written as seen from its folder.
    text = BESIDE.sub(rf'url("{settings.STATIC_URL}\g<path>")', text)
    return HttpResponse(text, content_type="text/css; charset=utf-8")


def find(kind: str, name: str) -> tuple[Entry, list[Entry]]:
    """The entry and its neighbours. Raises Http404."""
    entries = all_entries()
    for entry in entries:
        if (entry.kind, entry.name) == (kind, name):
            return entry, entries
    raise Http404("No such block or component")


def urls() -> list[URLPattern]:
    """Addresses below the admin's."""
    return [
        path("catalogue/", index, name="catalogue"),
        path("catalogue/light.css", stylesheet, {"scheme": "light"}, name="catalogue_light"),
        path("catalogue/dark.css", stylesheet, {"scheme": "dark"}, name="catalogue_dark"),
        path("catalogue/<slug:kind>/<slug:name>/", detail, name="catalogue_entry"),
        path("catalogue/<slug:kind>/<slug:name>/states/", states, name="catalogue_states"),
    ]


def menu_item() -> MenuItem:
    """Under Help."""
    return WritersMenuItem(
        TITLE, reverse("catalogue"), name="catalogue", icon_name="grid", order=100
    )
