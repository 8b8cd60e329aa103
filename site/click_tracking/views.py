import re

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from click_tracking import counting
from click_tracking.placements import CHANNELS, PLACEMENTS
from form_protection.rate_limit import RateLimit
from form_protection.requests import is_too_large, unsupported_form_response

# More than a train full of phones behind one address taps.
A_MINUTE = RateLimit(120, 60)
LARGEST_BODY = 200
# Those that run scripts and say who they are; CUBOT is a make of phone. Looked at and forgotten.
BOTS = re.compile(
    r"(?<!cu)bot|crawl|spider|slurp|preview|headless|lighthouse|scan|monitor",
    re.IGNORECASE,
)


# No token: a visitor has no cookie that one could be tied to (decision 0008), and a forged request
# could only add to a count, which A_MINUTE limits.
@csrf_exempt
@never_cache
@require_POST
def tap(request: HttpRequest) -> HttpResponse:
    """Counts a tap on a contact link. The answer is the same whether it was counted or not."""
    if wants_to_be_counted(request) and not is_too_large(request, LARGEST_BODY):
        found = tapped(request)
        if found and not A_MINUTE.is_exceeded(request):
            counting.gathering.add(*found)
    return HttpResponse(status=204)


def wants_to_be_counted(request: HttpRequest) -> bool:
    """A person with a browser, on a page of ours, who did not ask to be left alone.

    Nor one of the staff: they try the buttons out.
    """
    headers = request.headers
    return (
        headers.get("Sec-GPC") != "1"
        and headers.get("DNT") != "1"
        and headers.get("Sec-Fetch-Site") == "same-origin"
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and bool(agent := headers.get("User-Agent", ""))
        and not BOTS.search(agent)
    )


def tapped(request: HttpRequest) -> tuple[int, str, str] | None:
    """Page, channel and place; nothing for what is not one of ours."""
    if unsupported_form_response(request):
        return None
    channel, placement = request.POST.get("channel", ""), request.POST.get("placement", "")
    page = request.POST.get("page", "0")
    if channel not in CHANNELS or placement not in PLACEMENTS:
        return None
    # Whether there is such a page is asked when the totals are written.
    if not re.fullmatch(r"[0-9]{1,9}", page):
        return None
    return int(page), channel, placement
