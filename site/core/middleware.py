import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.urls import NoReverseMatch, reverse
from django.utils.datastructures import MultiValueDictKeyError

logger = logging.getLogger(__name__)


class RefuseNullBytes:
    """Answers an address with a null byte in it with 400.

    PostgreSQL cannot hold the character and raises from deep inside any query that carries it;
    no honest address or search has one.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            return HttpResponseBadRequest("This address holds a character that no page can have.")
        return self.get_response(request)


class RefuseHalfForms:
    """Answers a form without its hidden fields, or with made-up ones, with 400.

    Wagtail's editor and Django's rows of forms count on them, and would fail with an error of ours.
    So would Wagtail's filters by a date of year 1, which is in no year in other time zones.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        if isinstance(problem, MultiValueDictKeyError) and request.method == "POST":
            return HttpResponseBadRequest("This form arrived in part only. Go back and try again.")
        if isinstance(problem, (AttributeError, KeyError)) and _needs_its_fields(request):
            # Logged, because a fault of ours would look the same.
            logger.warning("Half a form", exc_info=problem)
            return HttpResponseBadRequest("This form arrived in part only. Go back and try again.")
        # Django takes a word without a slash or dot for the name of an address.
        if isinstance(problem, NoReverseMatch) and not set("/.") & set(_leads_to(request)):
            return HttpResponseBadRequest("This form leads to no address. Go back and try again.")
        if isinstance(problem, OverflowError) and _filters_in_admin(request):
            logger.warning("A date out of range", exc_info=problem)
            return HttpResponseBadRequest(
                "This date is in no calendar. Go back and check the year."
            )
        return None


def _needs_its_fields(request: HttpRequest) -> bool:
    """Wagtail's views that read a field, or a form, that may be missing."""
    name = request.resolver_match.view_name if request.resolver_match else ""
    return request.method == "POST" and (
        name in ("wagtailadmin_choose_page_external_link", "wagtailredirects:process_import")
        or (name.startswith("wagtailsnippetchoosers_") and name.endswith(":create"))
    )


def _filters_in_admin(request: HttpRequest) -> bool:
    return bool(request.GET) and request.path.startswith(reverse("wagtailadmin_home"))


def _leads_to(request: HttpRequest) -> str:
    return request.POST.get("next") or request.GET.get("next") or "/"
