"""Pages that a visitor is about to open are fetched a moment earlier, where browsers can.

The rules come as a file named in a header, not as a script in the page, so a strict content
policy needs no exception for them. Fetching ahead is only for what any visitor may read at any
time: no forms, no downloads, no lists of search results.
"""

import json
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

# Browsers wait for the pointer to rest on a link, or for the finger to touch it.
EAGERNESS = "moderate"
NEVER = [
    "/admin/*",
    "/documents/*",
    "/media/*",
    "/search/*",
    "/articles/feed/*",
    # Below a page that takes a form stand its answers.
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
    """The file that the header names; browsers take it under this type alone."""
    return HttpResponse(json.dumps(RULES), content_type="application/speculationrules+json")


class SpeculationRules:
    """Names the rules on every public page."""

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
