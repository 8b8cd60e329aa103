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
from contact.enquiries import guards, network, recap, shown
from contact.enquiries.booking import BookingForm
from contact.enquiries.form import EnquiryForm, VisitorForm
from contact.enquiries.inbox import receive
from contact.enquiries.lengths import preselected
from contact.enquiries.reading import refused, takes_a_form, too_large
from contact.enquiries.voucher import VoucherForm
from contact.models import ContactDetails, Enquiry

THANKS: dict[str, str] = {
    Enquiry.Kind.QUESTION: "enquiry_thanks",
    Enquiry.Kind.BOOKING: "booking_thanks",
    Enquiry.Kind.VOUCHER: "voucher_thanks",
}
# What was sent, signed, in the address of the thanks.
SENT = "sent"
Make = Callable[..., VisitorForm]
Show = Callable[..., HttpResponse]


@takes_a_form
def enquiry(request: HttpRequest) -> HttpResponse:
    """Takes the contact page's form."""
    if request.method == "POST":
        return _take(request, EnquiryForm, shown.contact_page)
    return redirect(f"{contact_page_url(request) or '/'}#enquire")


@takes_a_form
def booking(request: HttpRequest) -> HttpResponse:
    """Shows the request for a time and takes it; a link may name a service and its minutes."""
    details = ContactDetails.for_request(request)
    if request.method == "POST":
        return _take(request, lambda data=None: BookingForm(details, data), shown.booking)
    service = request.GET.get("service", "")
    chosen = preselected(service, request.GET.get("minutes", ""))
    form = BookingForm(details, service=service, initial={"massage": chosen})
    return shown.booking(request, form)


@takes_a_form
def voucher(request: HttpRequest) -> HttpResponse:
    """Shows the request for a gift voucher and takes it."""
    if request.method == "POST":
        return _take(request, VoucherForm, shown.voucher)
    return shown.voucher(request, VoucherForm())


@require_safe
def thanks(request: HttpRequest, kind: str = Enquiry.Kind.QUESTION) -> HttpResponse:
    """Says that the request is here, repeats it where its address tells it, and what comes next."""
    sent = request.GET.get(SENT, "")
    response = shown.thanks(request, kind, recap.read(sent, kind) if sent else [])
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
    in_ten_minutes, in_an_hour = network.posts_of(request)
    if in_an_hour > network.FLOOD_IN_AN_HOUR:
        return shown.busy(request)
    if too_large(request):
        return show(request, make(), status=413, trouble=shown.TOO_LARGE)
    if no := refused(request):
        return no
    form = make(request.POST)
    if guards.from_another_site(request):
        return show(request, form, status=403, trouble=shown.ELSEWHERE)
    if not form.is_valid():
        return show(request, form, status=422)
    try:
        data = form.cleaned_data
        held_because = guards.reason_to_hold(request, data, form.kind, in_ten_minutes)
        mail_to = ContactDetails.for_request(request).enquiries_to
        enquiry = receive(data, kind=form.kind, held_because=held_because, mail_to=mail_to)
        sent = urlencode({SENT: recap.sign(enquiry)})
    except DatabaseError as problem:
        return shown.not_kept(request, form, show, problem)
    return redirect(f"{reverse(THANKS[form.kind])}?{sent}")
