"""The answer while the database or the place for uploads does not do its part.

It stands where Django shows its page for errors, so it also covers what goes wrong before a view is
reached. Whoever sent a form gets back what they typed, with a button that sends it again.
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

AGAIN_IN_SECONDS = 30
# Stands in 500.html where the number goes.
TELEPHONE = b"<!-- telephone -->"
# A form that is larger goes back into nobody's page.
LARGEST_FORM = 1_000_000
STORE_IS_ILL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.ENOTDIR, errno.ESTALE}
# Never shown again, and nothing beside them: words in the names of fields.
SECRETS = re.compile(r"password|credential|secret|(?<!postal_)code", re.IGNORECASE)
NOT_TYPED = {"stamp", "subject", "csrfmiddlewaretoken", "next"}
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
class Typed:
    """What stood in the form: all of it to be sent again, and the part that a person wrote."""

    fields: list[tuple[str, str]] = field(default_factory=list)
    shown: list[tuple[str, str]] = field(default_factory=list)
    had_files: bool = False


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's handler500: knows the error, because it is called while that is being handled."""
    missing = what_is_missing(sys.exception())
    if missing:
        return try_again(request, missing)
    answer = plain_server_error(request)
    answer.content = answer.content.replace(TELEPHONE, telephone(request).encode())
    return answer


def telephone(request: HttpRequest) -> str:
    """A link that calls the spa. The page is whole without it: whatever went wrong may do so again."""
    try:
        links = contact_links(request, channels=["call"])
    except Exception:
        return ""
    return "".join(
        format_html('<a href="{}">{} {}</a>', one.url, one.label, one.detail) for one in links
    )


def what_is_missing(problem: BaseException | None) -> str:
    """ "database", "uploads", or nothing when it is an error of another kind."""
    if isinstance(problem, InterfaceError):
        return "database"
    if isinstance(problem, OperationalError):
        # SQLite says this of a database that answers and was never filled.
        return "" if str(problem).startswith("no such") else "database"
    if isinstance(problem, OSError) and problem.errno in STORE_IS_ILL:
        return "uploads"
    package = type(problem).__module__.partition(".")[0]
    return "uploads" if package in ("botocore", "boto3") else ""


def try_again(request: HttpRequest, missing: str) -> HttpResponse:
    typed = typed_in(request)
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
        headers={"Retry-After": str(AGAIN_IN_SECONDS), "Cache-Control": "no-store"},
    )


def typed_in(request: HttpRequest) -> Typed:
    """Nothing when the form cannot be read, is very large, or has a secret in it."""
    if request.method != "POST":
        return Typed()
    try:
        pairs = [(name, value) for name, values in request.POST.lists() for value in values]
        had_files = bool(request.FILES)
    except (BadRequest, SuspiciousOperation, UnreadablePostError, MultiPartParserError, OSError):
        return Typed()
    too_large = sum(len(name) + len(value) for name, value in pairs) > LARGEST_FORM
    if too_large or any(SECRETS.search(name) for name, _ in pairs):
        return Typed(had_files=had_files)
    shown = [
        (LABELS.get(name, name.replace("_", " ").capitalize()), value)
        for name, value in pairs
        if value.strip() and name not in NOT_TYPED
    ]
    return Typed(pairs, shown, had_files)
