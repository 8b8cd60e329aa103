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

# Far above what the phones that share one address send.
CLICKS_PER_MINUTE = RateLimit(120, 60)
MAX_BODY_BYTES = 200
# Crawlers that run scripts, by User-Agent, which is not stored. CUBOT is a brand of phones.
BOTS = re.compile(
    r"(?<!cu)bot|crawl|spider|slurp|preview|headless|lighthouse|scan|monitor",
    re.IGNORECASE,
)


# Visitors have no cookie that a CSRF token could be tied to (decision 0008); a forged request can only
# add to a count, which CLICKS_PER_MINUTE limits.
@csrf_exempt
@never_cache
@require_POST
def count_click(request: HttpRequest) -> HttpResponse:
    """Count a click on a contact link. Responds 204 whether it was counted or not."""
    if should_count(request) and not is_too_large(request, MAX_BODY_BYTES):
        click = parse_click(request)
        if click and not CLICKS_PER_MINUTE.is_exceeded(request):
            counting.click_buffer.add(*click)
    return HttpResponse(status=204)


def should_count(request: HttpRequest) -> bool:
    """Whether a browser on a page of ours sent this, without Do Not Track or GPC.

    Staff, who have a session cookie, are not counted: they try the buttons out.
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


def parse_click(request: HttpRequest) -> tuple[int, str, str] | None:
    """Page id, channel and placement; None for invalid values."""
    if unsupported_form_response(request):
        return None
    channel, placement = request.POST.get("channel", ""), request.POST.get("placement", "")
    page = request.POST.get("page", "0")
    if channel not in CHANNELS or placement not in PLACEMENTS:
        return None
    # Whether the page exists is checked when the totals are written.
    if not re.fullmatch(r"[0-9]{1,9}", page):
        return None
    return int(page), channel, placement
