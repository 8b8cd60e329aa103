"""What a view does with a visitor's form before anything looks into it."""

from collections.abc import Callable

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

FORM = "application/x-www-form-urlencoded"
NOT_OURS = "Only the site's own form is read here."
# Far above the longest enquiry that a form accepts, far below what would hurt.
LARGEST_BODY = 1_000_000


def takes_a_form(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For views that a visitor's form is sent to."""
    methods = require_http_methods(["GET", "HEAD", "POST"])
    # No token: a visitor has no cookie that one could be tied to (decision 0008). Another site's
    # form is told by Origin and Sec-Fetch-Site instead (guards.py).
    return csrf_exempt(sensitive_post_parameters()(never_cache(methods(view))))


def too_large(request: HttpRequest, largest: int = LARGEST_BODY) -> bool:
    """Judged by what the request says of itself, before any of the body is read."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return not length.isdecimal() or len(length) > 9 or int(length) > largest


def refused(request: HttpRequest) -> HttpResponse | None:
    """The plain no to what none of our forms sends; None when `request.POST` can be read."""
    if request.content_type != FORM:
        return HttpResponse(NOT_OURS, status=415)
    try:
        request.POST  # noqa: B018
    except (BadRequest, SuspiciousOperation, UnreadablePostError):
        # Another encoding, more fields than any form has, or the sender has gone.
        return HttpResponse(NOT_OURS, status=400)
    return None
