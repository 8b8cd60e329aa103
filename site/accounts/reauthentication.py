"""Reauthentication by password or second factor before a session may change an account."""

from urllib.parse import urlencode

from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString


def is_recent(request: HttpRequest) -> bool:
    """Whether the user reauthenticated within ACCOUNT_REAUTHENTICATION_TIMEOUT seconds.

    The sign-in does not count.
    """
    return did_recently_reauthenticate(request)


def redirect_to_form(request: HttpRequest) -> HttpResponseRedirect:
    """Redirect to allauth's reauthentication page, which then redirects back."""
    return redirect(_form_url(request.get_full_path()))


def form_error() -> SafeString:
    """The error of a submitted form, which keeps its input; links to the page in a new tab."""
    return format_html(
        'Please <a href="{}" target="_blank" rel="noopener">show once more that it is you (new tab)'
        "</a>, then save again. A new password has to be typed again, too.",
        _form_url(reverse("mfa_index")),
    )


def _form_url(next_url: str) -> str:
    return f"{reverse('account_reauthenticate')}?{urlencode({'next': next_url})}"
