"""Find one person: what the site holds of somebody who asks, to hand over or to erase.

Everything goes by POST: what is searched for must not stand in an address, which servers log.
"""

import logging

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from wagtail.admin.auth import require_admin_access

from privacy import sources
from privacy.export import as_csv, as_json
from privacy.sources import Found

TEMPLATE = "privacy/admin/find_person.html"
FILES = {"json": ("application/json", as_json), "csv": ("text/csv; charset=utf-8", as_csv)}

logger = logging.getLogger(__name__)


def may_find(user: object) -> bool:
    """Whoever may erase enquiries: the owner."""
    return user.has_perm("contact.delete_enquiry")  # type: ignore[attr-defined]


@require_admin_access
@sensitive_post_parameters()
@never_cache
def find_person(request: HttpRequest) -> HttpResponse:
    if not may_find(request.user):
        raise PermissionDenied
    text = request.POST.get("text", "").strip()
    found = sources.find(text)
    wanted = set(request.POST.getlist("chosen"))
    chosen = [one for one in found if one.key in wanted]
    action = request.POST.get("action", "")
    if chosen and action in FILES:
        return _file(chosen, action)
    if chosen and action == "erase-now":
        return _erase(request, chosen)
    context = {
        "text": text,
        "found": found,
        "chosen": chosen,
        "searched": request.method == "POST",
        "too_short": 0 < len(text) < sources.SHORTEST,
        "none_chosen": action not in ("", "find") and not chosen,
        "asks": action == "erase" and bool(chosen),
        "header_title": "Find one person",
    }
    return render(request, TEMPLATE, context)


def _file(chosen: list[Found], kind: str) -> HttpResponse:
    content_type, write = FILES[kind]
    # Without the mark Excel takes a CSV file for another encoding.
    mark = "\ufeff" if kind == "csv" else ""
    answer = HttpResponse(mark + write(sources.export(chosen)), content_type=content_type)
    # The name of a file is seen by others than its content.
    name = f"what-we-hold-{timezone.localdate()}.{kind}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _erase(request: HttpRequest, chosen: list[Found]) -> HttpResponse:
    count = sources.erase(chosen)
    logger.info("User %s erased %d records of one person.", request.user.pk, count)
    messages.success(request, f"Erased {count} {'record' if count == 1 else 'records'}.")
    return redirect(reverse("find_person"))
