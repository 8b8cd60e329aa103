"""The pages around the forms: the form again with what is wrong, thank you, and try later."""

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
ELSEWHERE = (
    "Your browser says this came from another site, so it was not sent. Read it through and send "
    "it from here; if that doesn’t help, WhatsApp or a call will."
)
NOT_KEPT = (
    "Something went wrong on our side, and this was not sent. Try again in a minute, or reach us "
    "by WhatsApp or a call."
)
NOT_SENT = "Not sent yet: "

logger = logging.getLogger(__name__)


def contact_page(
    request: HttpRequest, form: VisitorForm, *, status: int = 200, trouble: str = ""
) -> HttpResponse:
    """The contact page with what was typed and what is wrong with it."""
    page: Any = channels.contact_page()
    if page is None:
        raise Http404
    context = page.get_context(request)
    title = f"{NOT_SENT}{context['metadata'].title}"
    context |= {
        "enquiry_form": form,
        "enquiry_trouble": trouble,
        "metadata": replace(context["metadata"], title=title, robots="noindex"),
    }
    return render(request, page.template, context, status=status)


def booking(
    request: HttpRequest, form: VisitorForm, *, status: int = 200, trouble: str = ""
) -> HttpResponse:
    return _form_page(
        request,
        "enquiries/booking.html",
        "Ask for a time",
        "Choose a massage, its length and a time that would suit you, or up to three. "
        "We’ll write back to confirm one.",
        {"form": form, "trouble": trouble},
        status,
    )


def voucher(
    request: HttpRequest, form: VisitorForm, *, status: int = 200, trouble: str = ""
) -> HttpResponse:
    return _form_page(
        request,
        "enquiries/voucher.html",
        "Gift voucher",
        "Give somebody a rest: a voucher of any value in rand, good for three years.",
        {"form": form, "trouble": trouble},
        status,
    )


def thanks(request: HttpRequest, kind: str, recap: list[tuple[str, str]]) -> HttpResponse:
    context = {"metadata": private_metadata(request, "Thank you"), "kind": kind, "recap": recap}
    return render(request, "enquiries/thanks.html", context)


def not_kept(
    request: HttpRequest, form: VisitorForm, show: Callable[..., HttpResponse], problem: Exception
) -> HttpResponse:
    """The database did not take it. Its own words may hold what was typed, so only its kind is
    written down."""
    logger.error("A form was not kept: %s", type(problem).__name__)
    return show(request, form, status=503, trouble=NOT_KEPT)


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
