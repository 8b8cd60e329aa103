"""The 429 response, and metadata of pages that must not be indexed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from core.models import SiteIdentity
from core.seo.metadata import Metadata, full_title


def private_metadata(request: HttpRequest, title: str) -> Metadata:
    """Metadata with `noindex`, for pages that answer a form."""
    name = SiteIdentity.for_request(request).name
    return Metadata(title=full_title(title, name), robots="noindex")


def too_many_requests(request: HttpRequest) -> HttpResponse:
    """The response to a form that was not read, as its network exceeded REFUSE_ABOVE_PER_HOUR."""
    context = {"metadata": private_metadata(request, "Too many at once")}
    response = render(request, "contact/busy.html", context, status=429)
    response.headers["Retry-After"] = "3600"
    return response
