"""Checks of a form request before `request.POST` is used."""

from collections.abc import Callable

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

FORM_CONTENT_TYPE = "application/x-www-form-urlencoded"
UNSUPPORTED = "Only the site's own form is read here."
# Far above the longest valid form, far below what would exhaust memory.
MAX_BODY_BYTES = 1_000_000


def form_view(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Decorator for views that receive a public form."""
    methods = require_http_methods(["GET", "HEAD", "POST"])
    # Visitors have no cookie that a CSRF token could be tied to (decision 0008); origin.py checks
    # Origin and Sec-Fetch-Site instead.
    return csrf_exempt(sensitive_post_parameters()(never_cache(methods(view))))


def is_too_large(request: HttpRequest, max_bytes: int = MAX_BODY_BYTES) -> bool:
    """Checks Content-Length, before the body is read."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return not length.isdecimal() or len(length) > 9 or int(length) > max_bytes


def unsupported_form_response(request: HttpRequest) -> HttpResponse | None:
    """A 415 or 400 response to what none of our forms sends; None when `request.POST` can be read."""
    if request.content_type != FORM_CONTENT_TYPE:
        return HttpResponse(UNSUPPORTED, status=415)
    try:
        request.POST  # noqa: B018
    except (BadRequest, SuspiciousOperation, UnreadablePostError):
        # An unknown encoding, too many fields, or a client that has disconnected.
        return HttpResponse(UNSUPPORTED, status=400)
    return None
