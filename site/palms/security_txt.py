"""/.well-known/security.txt (RFC 9116): the contact for reports of vulnerabilities."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from contact.models import ContactDetails
from core.seo.metadata import absolute_url

# RFC 9116 recommends less than a year. Computed for each response.
EXPIRES_AFTER = timedelta(days=180)


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    details = ContactDetails.for_request(request)
    contacts = [f"mailto:{details.email}"] if details.email else []
    contacts += [f"tel:{details.phone}"] if details.phone and not contacts else []
    if not contacts:
        raise Http404("No contact yet")
    lines = [
        *(f"Contact: {contact}" for contact in contacts),
        f"Expires: {(datetime.now(UTC) + EXPIRES_AFTER).strftime('%Y-%m-%dT00:00:00Z')}",
        f"Preferred-Languages: {settings.LANGUAGE_CODE.partition('-')[0]}",
        f"Canonical: {absolute_url(request.path, request)}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
