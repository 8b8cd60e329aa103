"""Django's handler500: a 503 page while the database or the uploads' storage is unavailable.

As handler500 it also covers errors in middleware. A submitted form is shown again with a button that
resubmits it.
"""

import errno
import re
import sys
from dataclasses import dataclass, field

from django.conf import settings
from django.core.exceptions import BadRequest, SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.views.defaults import server_error as plain_server_error

from contact.channels import contact_links

RETRY_AFTER_SECONDS = 30
# In 500.html.
PHONE_PLACEHOLDER = b"<!-- telephone -->"
# Characters. Larger forms are not shown again.
MAX_FORM_LENGTH = 1_000_000
STORAGE_ERRNOS = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.ENOTDIR, errno.ESTALE}
# A form with a matching field name is not shown again.
SECRET_FIELDS = re.compile(r"password|credential|secret|(?<!postal_)code", re.IGNORECASE)
HIDDEN_FIELDS = {"stamp", "subject", "csrfmiddlewaretoken", "next"}
LABELS = {
    "name": "Your name",
    "phone": "WhatsApp number",
    "email": "E-mail address",
    "message": "Your message",
    "question": "Your question",
    "amount": "The voucher’s value",
    "voucher_rand": "Another amount",
    "voucher_for": "Who it is for",
}


@dataclass
class SubmittedForm:
    """`fields` are resubmitted; `shown` has labels and values of what the visitor typed."""

    fields: list[tuple[str, str]] = field(default_factory=list)
    shown: list[tuple[str, str]] = field(default_factory=list)
    had_files: bool = False


def server_error(request: HttpRequest) -> HttpResponse:
    """Called while the exception is being handled, so sys.exception() returns it."""
    missing = unavailable_store(sys.exception())
    if missing:
        return store_unavailable(request, missing)
    answer = plain_server_error(request)
    answer.content = answer.content.replace(PHONE_PLACEHOLDER, phone_link(request).encode())
    return answer


def phone_link(request: HttpRequest) -> str:
    """A tel: link; empty when reading the contact record fails as well."""
    try:
        links = contact_links(request, channels=["call"])
    except Exception:
        return ""
    return "".join(
        format_html('<a href="{}">{} {}</a>', one.url, one.label, one.detail) for one in links
    )


def unavailable_store(error: BaseException | None) -> str:
    """Return "database", "uploads", or "" for any other exception."""
    if isinstance(error, InterfaceError):
        return "database"
    if isinstance(error, OperationalError):
        # SQLite: "no such table", in a database without migrations.
        return "" if str(error).startswith("no such") else "database"
    if isinstance(error, OSError) and error.errno in STORAGE_ERRNOS:
        return "uploads"
    package = type(error).__module__.partition(".")[0]
    return "uploads" if package in ("botocore", "boto3") else ""


def store_unavailable(request: HttpRequest, missing: str) -> HttpResponse:
    typed = submitted_form(request)
    context = {
        "missing": missing,
        "typed": typed,
        "posted": request.method == "POST",
        "action": request.get_full_path(),
        "staff": request.path.startswith(f"/{settings.ADMIN_PATH}"),
    }
    return HttpResponse(
        render_to_string("palms/503.html", context),
        status=503,
        headers={"Retry-After": str(RETRY_AFTER_SECONDS), "Cache-Control": "no-store"},
    )


def submitted_form(request: HttpRequest) -> SubmittedForm:
    """Empty when the form cannot be read, is too large, or contains a secret."""
    if request.method != "POST":
        return SubmittedForm()
    try:
        pairs = [(name, value) for name, values in request.POST.lists() for value in values]
        had_files = bool(request.FILES)
    except (BadRequest, SuspiciousOperation, UnreadablePostError, MultiPartParserError, OSError):
        return SubmittedForm()
    too_large = sum(len(name) + len(value) for name, value in pairs) > MAX_FORM_LENGTH
    if too_large or any(SECRET_FIELDS.search(name) for name, _ in pairs):
        return SubmittedForm(had_files=had_files)
    shown = [
        (LABELS.get(name, name.replace("_", " ").capitalize()), value)
        for name, value in pairs
        if value.strip() and name not in HIDDEN_FIELDS
    ]
    return SubmittedForm(pairs, shown, had_files)
