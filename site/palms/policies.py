"""Headers that say what a browser may do with a page: one policy for visitors, one for the desk."""

from collections.abc import Callable

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from accounts.urls import is_admin_url, is_auth_url


class ContentPolicy(CSPMiddleware):
    """django-csp, with the admin's own policy under the admin's address; its doors need none."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and is_admin_url(request) and not is_auth_url(request):
            parts.config = settings.ADMIN_POLICY
        return parts


class OwnOriginOnly:
    """Keeps other sites from loading our pages as pictures, scripts or data of theirs."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        # Shared pictures are fetched by messengers' servers, not by other sites' pages.
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response
