"""Middleware for Content-Security-Policy and Cross-Origin-Resource-Policy."""

from collections.abc import Callable

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from accounts.urls import is_admin_url, is_auth_url


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """django-csp with ADMIN_POLICY for Wagtail's pages, and the public policy for sign-in pages."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and is_admin_url(request) and not is_auth_url(request):
            parts.config = settings.ADMIN_POLICY
        return parts


class ResourcePolicyMiddleware:
    """Sets Cross-Origin-Resource-Policy, so that other sites cannot embed responses."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        # Previews of shared links are fetched by servers, which ignore this header.
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response
