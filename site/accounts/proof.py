"""The password or second factor once more, before an account is changed from an open session."""

from urllib.parse import urlencode

from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString


def is_given(request: HttpRequest) -> bool:
    """Whether it was given within ACCOUNT_REAUTHENTICATION_TIMEOUT; signing in does not count."""
    return did_recently_reauthenticate(request)


def ask(request: HttpRequest) -> HttpResponseRedirect:
    """To the page that asks for it, and back to this address."""
    return redirect(_address(request.get_full_path()))


def sentence() -> SafeString:
    """For a form that was filled in meanwhile: nothing in it is lost."""
    return format_html(
        'Please <a href="{}" target="_blank" rel="noopener">show once more that it is you (new tab)'
        "</a>, then save again. A new password has to be typed again, too.",
        _address(reverse("mfa_index")),
    )


def _address(then: str) -> str:
    return f"{reverse('account_reauthenticate')}?{urlencode({'next': then})}"
