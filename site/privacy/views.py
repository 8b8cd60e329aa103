"""The admin view "Find one person": search, export and erase.

It takes POST only, since servers log query strings.
"""

import logging

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from wagtail.admin.auth import require_admin_access
from wagtail.admin.menu import MenuItem

from privacy import sources
from privacy.export import as_json, csv_rows
from privacy.sources import Match
from text.spreadsheets import csv_response

TEMPLATE = "privacy/admin/find_person.html"

logger = logging.getLogger(__name__)


def can_find_person(user: object) -> bool:
    """Requires the right to delete enquiries, which the owner has."""
    return user.has_perm("contact.delete_enquiry")  # type: ignore[attr-defined]


@require_admin_access
@sensitive_post_parameters()
@never_cache
def find_person(request: HttpRequest) -> HttpResponse:
    if not can_find_person(request.user):
        raise PermissionDenied
    text = request.POST.get("text", "").strip()
    matches = sources.find(text)
    wanted = set(request.POST.getlist("chosen"))
    chosen = [match for match in matches if match.key in wanted]
    action = request.POST.get("action", "")
    if chosen and action in ("json", "csv"):
        return _file(chosen, action)
    if chosen and action == "erase-now":
        return _erase(request, chosen)
    context = {
        "text": text,
        "found": matches,
        "chosen": chosen,
        "searched": request.method == "POST",
        "too_short": 0 < len(text) < sources.MIN_LENGTH,
        "none_chosen": action not in ("", "find") and not chosen,
        "confirm": action == "erase" and bool(chosen),
        "header_title": "Find one person",
    }
    return render(request, TEMPLATE, context)


def _file(chosen: list[Match], kind: str) -> HttpResponse:
    records = sources.export(chosen)
    # No personal data: a file name is visible in more places than its content.
    name = f"what-we-hold-{timezone.localdate()}.{kind}"
    if kind == "csv":
        return csv_response(name, csv_rows(records))
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(as_json(records), content_type="application/json", headers=headers)


def _erase(request: HttpRequest, chosen: list[Match]) -> HttpResponse:
    count = sources.erase(chosen)
    logger.info("User %s erased %d records of one person.", request.user.pk, count)
    messages.success(request, f"Erased {count} {'record' if count == 1 else 'records'}.")
    return redirect(reverse("find_person"))


class FindPersonItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return can_find_person(request.user)


def person_urls() -> list[URLPattern]:
    return [path("enquiries/person/", find_person, name="find_person")]


def person_item() -> FindPersonItem:
    return FindPersonItem(
        "Find one person", reverse("find_person"), name="find-person", icon_name="user", order=900
    )
