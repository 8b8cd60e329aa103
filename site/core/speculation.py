"""Speculation rules: supporting browsers prefetch pages when the pointer rests on a link.

Served as a file named in a header, which needs no exception in the Content-Security-Policy. Only
public pages are prefetched: no forms, downloads or search results.
"""

import json
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

# Prefetch after the pointer has rested on a link, or on touch.
EAGERNESS = "moderate"
NEVER = [
    # Not ADMIN_PATH, which no public file may reveal.
    "/admin/*",
    "/documents/*",
    "/media/*",
    "/search/*",
    "/articles/feed/*",
    # Response pages of forms.
    "/contact/:part/*",
    "/articles/:page(\\d+)/*",
]
RULES = {
    "prefetch": [
        {
            "where": {
                "and": [
                    {"href_matches": "/*"},
                    {"not": {"href_matches": NEVER}},
                    {"not": {"selector_matches": "[download], [rel~=nofollow], [target=_blank]"}},
                ]
            },
            "eagerness": EAGERNESS,
        }
    ]
}


@require_safe
@cache_control(public=True, max_age=86_400)
def rules(request: HttpRequest) -> HttpResponse:
    """The rules as JSON; browsers require this content type."""
    return HttpResponse(json.dumps(RULES), content_type="application/speculationrules+json")


class SpeculationRules:
    """Middleware that adds the Speculation-Rules header to public pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.header = f'"{reverse("speculation_rules")}"'
        self.admin = reverse("wagtailadmin_home")

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_page = response.status_code == 200 and "text/html" in response.get("Content-Type", "")
        if is_page and request.method == "GET" and not request.path.startswith(self.admin):
            response.headers["Speculation-Rules"] = self.header
        return response
