"""Responses of the form views: the form, with errors if any, and the thank-you page."""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from contact import channels
from contact.privacy_notice import privacy_page
from contact.responses import private_metadata
from core.models import SiteIdentity
from core.seo.metadata import Metadata, absolute_url, full_title, share_image
from enquiries.forms.enquiry import VisitorForm

TOO_LARGE = "That’s more than we can take. Send us a shorter message, or reach us by WhatsApp."
CROSS_SITE = (
    "Your browser says this came from another site, so it was not sent. Read it through and send "
    "it from here; if that doesn’t help, WhatsApp or a call will."
)
NOT_SAVED = (
    "Something went wrong on our side, and this was not sent. Try again in a minute, or reach us "
    "by WhatsApp or a call."
)
NOT_SENT = "Not sent yet: "

logger = logging.getLogger(__name__)


def contact_page(
    request: HttpRequest, form: VisitorForm, *, status: int = 200, error: str = ""
) -> HttpResponse:
    """The contact page with the submitted form and its errors."""
    page: Any = channels.contact_page()
    if page is None:
        raise Http404
    context = page.get_context(request)
    title = f"{NOT_SENT}{context['metadata'].title}"
    context |= {
        "enquiry_form": form,
        "enquiry_error": error,
        "metadata": replace(context["metadata"], title=title, robots="noindex"),
    }
    return render(request, page.template, context, status=status)


def booking(
    request: HttpRequest, form: VisitorForm, *, status: int = 200, error: str = ""
) -> HttpResponse:
    return _form_page(
        request,
        "enquiries/booking.html",
        "Ask for a time",
        "Choose a massage, its length and a time that would suit you, or up to three. "
        "We’ll write back to confirm one.",
        {"form": form, "error": error},
        status,
    )


def voucher(
    request: HttpRequest, form: VisitorForm, *, status: int = 200, error: str = ""
) -> HttpResponse:
    return _form_page(
        request,
        "enquiries/voucher.html",
        "Gift voucher",
        "Give somebody a rest: a voucher of any value in rand, good for three years.",
        {"form": form, "error": error},
        status,
    )


def thanks(request: HttpRequest, kind: str, summary: list[tuple[str, str]]) -> HttpResponse:
    context = {"metadata": private_metadata(request, "Thank you"), "kind": kind, "summary": summary}
    return render(request, "enquiries/thanks.html", context)


def save_failed(
    request: HttpRequest,
    form: VisitorForm,
    render_form: Callable[..., HttpResponse],
    exception: Exception,
) -> HttpResponse:
    """The form with a message after a database error."""
    # Only the class: the message may hold personal data from the form.
    logger.error("A form could not be saved: %s", type(exception).__name__)
    return render_form(request, form, status=503, error=NOT_SAVED)


def _form_page(
    request: HttpRequest,
    template: str,
    title: str,
    description: str,
    context: dict[str, Any],
    status: int,
) -> HttpResponse:
    identity = SiteIdentity.for_request(request)
    metadata = Metadata(
        title=full_title(title, identity.name),
        description=description,
        canonical=absolute_url(request.path, request),
        **share_image(identity.default_share_image, request),
    )
    if status != 200:
        metadata = replace(metadata, title=f"{NOT_SENT}{metadata.title}", robots="noindex")
    context = {**context, "metadata": metadata, "privacy_page": privacy_page()}
    return render(request, template, context, status=status)
