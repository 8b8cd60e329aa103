"""The addresses that take a form, one for each kind, and the page that says thank you."""

from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.http import urlencode
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_safe

from contact.channels import contact_page_url
from contact.models import ContactDetails
from contact.responses import too_many_requests
from enquiries import recap, responses
from enquiries.duplicates import duplicate_reason
from enquiries.forms.booking import BookingForm
from enquiries.forms.enquiry import EnquiryForm, VisitorForm
from enquiries.forms.lengths import preselected
from enquiries.forms.voucher import VoucherForm
from enquiries.models import Enquiry
from enquiries.receiving import receive
from form_protection import networks, origin, spam
from form_protection.requests import form_view, is_too_large, unsupported_form_response

THANKS: dict[str, str] = {
    Enquiry.Kind.QUESTION: "enquiry_thanks",
    Enquiry.Kind.BOOKING: "booking_thanks",
    Enquiry.Kind.VOUCHER: "voucher_thanks",
}
# What was sent, signed, in the address of the thanks.
SENT = "sent"
Make = Callable[..., VisitorForm]
Show = Callable[..., HttpResponse]


@form_view
def enquiry(request: HttpRequest) -> HttpResponse:
    """Takes the contact page's form."""
    if request.method == "POST":
        return _take(request, EnquiryForm, responses.contact_page)
    return redirect(f"{contact_page_url(request) or '/'}#enquire")


@form_view
def booking(request: HttpRequest) -> HttpResponse:
    """Shows the request for a time and takes it; a link may name a service and its minutes."""
    details = ContactDetails.for_request(request)
    if request.method == "POST":
        return _take(request, lambda data=None: BookingForm(details, data), responses.booking)
    service = request.GET.get("service", "")
    chosen = preselected(service, request.GET.get("minutes", ""))
    form = BookingForm(details, service=service, initial={"massage": chosen})
    return responses.booking(request, form)


@form_view
def voucher(request: HttpRequest) -> HttpResponse:
    """Shows the request for a gift voucher and takes it."""
    if request.method == "POST":
        return _take(request, VoucherForm, responses.voucher)
    return responses.voucher(request, VoucherForm())


@require_safe
def thanks(request: HttpRequest, kind: str = Enquiry.Kind.QUESTION) -> HttpResponse:
    """Says that the request is here, repeats it where its address tells it, and what comes next."""
    sent = request.GET.get(SENT, "")
    response = responses.thanks(request, kind, recap.read(sent, kind) if sent else [])
    if sent:
        patch_cache_control(response, no_store=True, private=True)
        # No page that is opened from here learns its address.
        response.headers["Referrer-Policy"] = "no-referrer"
    return response


@sensitive_variables()
def _take(request: HttpRequest, make: Make, show: Show) -> HttpResponse:
    """Keep a good form and say thank you; show any other again, with what is wrong in words.

    A form with mistakes answers 422: every browser shows the page as it would with 200, and
    nothing in between takes it for a page worth keeping or for an enquiry that was sent.
    """
    in_ten_minutes, in_an_hour = networks.count_posts(request)
    if in_an_hour > networks.REFUSE_ABOVE_PER_HOUR:
        return too_many_requests(request)
    if is_too_large(request):
        return show(request, make(), status=413, trouble=responses.TOO_LARGE)
    if refusal := unsupported_form_response(request):
        return refusal
    form = make(request.POST)
    if origin.is_cross_site(request):
        return show(request, form, status=403, trouble=responses.ELSEWHERE)
    if not form.is_valid():
        return show(request, form, status=422)
    try:
        data = form.cleaned_data
        held_because = spam.reason_to_hold(
            request, data, form.kind, duplicate_reason, in_ten_minutes
        )
        mail_to = ContactDetails.for_request(request).enquiries_to
        enquiry = receive(data, kind=form.kind, held_because=held_because, mail_to=mail_to)
        sent = urlencode({SENT: recap.sign(enquiry)})
    except DatabaseError as problem:
        return responses.not_kept(request, form, show, problem)
    return redirect(f"{reverse(THANKS[form.kind])}?{sent}")
