"""What a signed-in session must show at every admin address, whichever door it came through.

The sign-in page asks for the second factor; this asks again that it was given. A door that some
package opens one day leads no further than here.
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

from accounts.rules import has_second_factor, needs_second_factor
from accounts.urls import is_admin, is_door

# A working day with a break in the evening; a computer left open overnight is signed out.
IDLE_SECONDS = 12 * 3600
# A session older than two weeks ends with the first hour in which it is not used: the person signs
# in again, but never in the middle of work.
LONG_SECONDS = 14 * 24 * 3600
IDLE_SECONDS_WHEN_LONG = 3600
# How exactly "last seen" is kept; writing it with each request would cost a query each.
SEEN_EVERY = 300
# The editor asks by itself, all night long, who else has the page open.
BY_ITSELF = "wagtailadmin_editing_sessions"

BEGAN, SEEN, FACTOR = "palms_began", "palms_seen", "palms_second_factor"


class Gate:
    """Before each admin view: is the session young enough, and was the second factor given?"""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        if not is_admin(request) or not request.user.is_authenticated:
            return None
        user: Any = request.user
        if is_over(request):
            return shut(request)
        if has_second_factor(user):
            # At the doors too: one of them takes a second factor away.
            if request.session.get(FACTOR) != user.pk:
                return shut(request)
        elif not is_door(request) and needs_second_factor(user):
            return lead(request, "mfa_index")
        if not is_door(request) and not user.has_perm("wagtailadmin.access_admin"):
            return shut(request, "account_inactive")
        return None


def is_over(request: HttpRequest) -> bool:
    """Whether the session has been idle for too long; notes that it is in use."""
    now = int(time.time())
    session = request.session
    began, seen = session.get(BEGAN), session.get(SEEN)
    if began is None or seen is None:
        session[BEGAN] = session[SEEN] = now
        return False
    longest = IDLE_SECONDS_WHEN_LONG if now - began > LONG_SECONDS else IDLE_SECONDS
    if now - seen > longest:
        return True
    match = request.resolver_match
    if now - seen > SEEN_EVERY and not (match and match.namespace == BY_ITSELF):
        session[SEEN] = now
    return False


def shut(request: HttpRequest, leads_to: str = "account_login") -> HttpResponseBase:
    """End the session; the way back leads through the sign-in page."""
    logout(request)
    return lead(request, leads_to)


def lead(request: HttpRequest, name: str) -> HttpResponseBase:
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        raise PermissionDenied
    if name != "account_login":
        return redirect(name)
    back = request.get_full_path() if request.method == "GET" and not is_door(request) else ""
    return redirect_to_login(back or resolve_url("wagtailadmin_home"), resolve_url(name))


def connect() -> None:
    """Called once, when the apps are ready."""
    user_logged_in.connect(_begin, dispatch_uid="accounts-begin")
    authenticator_used.connect(_given, dispatch_uid="accounts-factor-used")
    authenticator_added.connect(_given, dispatch_uid="accounts-factor-added")


def _begin(request: HttpRequest, **more: Any) -> None:
    request.session[BEGAN] = request.session[SEEN] = int(time.time())


def _given(request: HttpRequest, user: AbstractUser, **more: Any) -> None:
    """Whoever sets one up or uses one has shown it; the note holds for this account alone."""
    request.session[FACTOR] = user.pk
