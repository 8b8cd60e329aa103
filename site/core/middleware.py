import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.urls import NoReverseMatch, reverse
from django.utils.datastructures import MultiValueDictKeyError

logger = logging.getLogger(__name__)


class RejectNullBytes:
    """Responds with 400 to a URL with a null byte, which PostgreSQL rejects in any query."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            return HttpResponseBadRequest("This address holds a character that no page can have.")
        return self.get_response(request)


class RejectIncompleteForms:
    """Responds with 400 instead of 500 to requests that browsers do not send.

    Wagtail's views and Django's formsets raise on missing or invalid hidden fields, Wagtail's
    filters on dates that are out of range in another time zone (year 1).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, MultiValueDictKeyError) and request.method == "POST":
            return HttpResponseBadRequest("This form arrived in part only. Go back and try again.")
        if isinstance(error, (AttributeError, KeyError)) and _reads_required_fields(request):
            # Logged, because a programming error would raise the same.
            logger.warning("Incomplete form at %s", request.path, exc_info=error)
            return HttpResponseBadRequest("This form arrived in part only. Go back and try again.")
        # resolve_url() treats a `next` without slash or dot as a URL name.
        if isinstance(error, NoReverseMatch) and not set("/.") & set(_next_url(request)):
            return HttpResponseBadRequest("This form leads to no address. Go back and try again.")
        if isinstance(error, OverflowError) and _filters_in_admin(request):
            logger.warning("Date out of range at %s", request.path, exc_info=error)
            return HttpResponseBadRequest(
                "This date is in no calendar. Go back and check the year."
            )
        return None


def _reads_required_fields(request: HttpRequest) -> bool:
    """Whether the view is one of Wagtail's that raise when a field or form is missing."""
    name = request.resolver_match.view_name if request.resolver_match else ""
    return request.method == "POST" and (
        name in ("wagtailadmin_choose_page_external_link", "wagtailredirects:process_import")
        or (name.startswith("wagtailsnippetchoosers_") and name.endswith(":create"))
    )


def _filters_in_admin(request: HttpRequest) -> bool:
    return bool(request.GET) and request.path.startswith(reverse("wagtailadmin_home"))


def _next_url(request: HttpRequest) -> str:
    return request.POST.get("next") or request.GET.get("next") or "/"
