"""The answer to a network that sends far too many forms."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from core.models import SiteIdentity
from core.seo.metadata import Metadata, full_title


def private_metadata(request: HttpRequest, title: str) -> Metadata:
    """For a page that no search should find."""
    name = SiteIdentity.for_request(request).name
    return Metadata(title=full_title(title, name), robots="noindex")


def too_many_requests(request: HttpRequest) -> HttpResponse:
    """So many forms came from one network that this one was not even read."""
    context = {"metadata": private_metadata(request, "Too many at once")}
    response = render(request, "contact/busy.html", context, status=429)
    response.headers["Retry-After"] = "3600"
    return response
