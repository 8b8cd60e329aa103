"""Checks every request of a signed-in user to an admin URL, however the session was created.

allauth's sign-in already requires the second factor; this middleware also covers sessions that were
created without it, for example by another package's login view.
"""

import time
from collections.abc import Callable
from typing import Any

from allauth.mfa.signals import authenticator_added, authenticator_used
from django.contrib.auth import logout
from django.contrib.auth.models import AbstractUser
from django.contrib.auth.signals import user_logged_in
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, resolve_url

from accounts.second_factor import has_second_factor, needs_second_factor
from accounts.urls import is_admin_url, is_auth_url

# Covers a working day with breaks, but not a computer left open overnight.
IDLE_SECONDS = 12 * 3600
# After two weeks a session ends at the first idle hour, so never while its user is working.
LONG_SESSION_SECONDS = 14 * 24 * 3600
LONG_SESSION_IDLE_SECONDS = 3600
# Writing the session with every request would cost a query each.
LAST_SEEN_STEP_SECONDS = 300
# Polled by an open editor; does not count as use.
BACKGROUND_NAMESPACE = "wagtailadmin_editing_sessions"

STARTED_KEY, LAST_SEEN_KEY, FACTOR_KEY = "palms_began", "palms_seen", "palms_second_factor"


class AdminSessionMiddleware:
    """Ends expired sessions and those that lack the second factor, before each admin view."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        if not is_admin_url(request) or not request.user.is_authenticated:
            return None
        user: Any = request.user
        if has_expired(request):
            return end_session(request)
        if has_second_factor(user):
            # Also at allauth's URLs, one of which removes a second factor.
            if request.session.get(FACTOR_KEY) != user.pk:
                return end_session(request)
        elif not is_auth_url(request) and needs_second_factor(user):
            return redirect_to_view(request, "mfa_index")
        if not is_auth_url(request) and not user.has_perm("wagtailadmin.access_admin"):
            return end_session(request, "account_inactive")
        return None


def has_expired(request: HttpRequest) -> bool:
    """Whether the session was idle for too long; if not, writes the time of this use to the session."""
    now = int(time.time())
    session = request.session
    began, seen = session.get(STARTED_KEY), session.get(LAST_SEEN_KEY)
    if began is None or seen is None:
        session[STARTED_KEY] = session[LAST_SEEN_KEY] = now
        return False
    longest = LONG_SESSION_IDLE_SECONDS if now - began > LONG_SESSION_SECONDS else IDLE_SECONDS
    if now - seen > longest:
        return True
    match = request.resolver_match
    if now - seen > LAST_SEEN_STEP_SECONDS and not (
        match and match.namespace == BACKGROUND_NAMESPACE
    ):
        session[LAST_SEEN_KEY] = now
    return False


def end_session(request: HttpRequest, url_name: str = "account_login") -> HttpResponseBase:
    """Log out and redirect."""
    logout(request)
    return redirect_to_view(request, url_name)


def redirect_to_view(request: HttpRequest, url_name: str) -> HttpResponseBase:
    """Redirect, to the sign-in with `next`. Raises PermissionDenied (403) for requests by scripts."""
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        raise PermissionDenied
    if url_name != "account_login":
        return redirect(url_name)
    can_return = request.method == "GET" and not is_auth_url(request)
    next_url = request.get_full_path() if can_return else ""
    return redirect_to_login(next_url or resolve_url("wagtailadmin_home"), resolve_url(url_name))


def connect_signals() -> None:
    """Called by AppConfig.ready()."""
    user_logged_in.connect(_start_session, dispatch_uid="accounts-begin")
    authenticator_used.connect(_mark_factor_verified, dispatch_uid="accounts-factor-used")
    authenticator_added.connect(_mark_factor_verified, dispatch_uid="accounts-factor-added")


def _start_session(request: HttpRequest, **more: Any) -> None:
    request.session[STARTED_KEY] = request.session[LAST_SEEN_KEY] = int(time.time())


def _mark_factor_verified(request: HttpRequest, user: AbstractUser, **more: Any) -> None:
    """Setting up a factor counts as using it. Valid for this account only."""
    request.session[FACTOR_KEY] = user.pk
