"""Views of the public forms, one for each kind, and of the thank-you page."""

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
from enquiries import responses, summary_token
from enquiries.duplicates import duplicate_reason
from enquiries.forms.booking import BookingForm
from enquiries.forms.enquiry import EnquiryForm, VisitorForm
from enquiries.forms.lengths import preselected
from enquiries.forms.voucher import VoucherForm
from enquiries.models import Enquiry
from enquiries.submissions import save_enquiry
from form_protection import networks, origin, spam
from form_protection.requests import form_view, is_too_large, unsupported_form_response

THANKS: dict[str, str] = {
    Enquiry.Kind.QUESTION: "enquiry_thanks",
    Enquiry.Kind.BOOKING: "booking_thanks",
    Enquiry.Kind.VOUCHER: "voucher_thanks",
}
# The query parameter with the summary token.
SUMMARY_PARAMETER = "sent"
FormFactory = Callable[..., VisitorForm]
RenderForm = Callable[..., HttpResponse]


@form_view
def enquiry(request: HttpRequest) -> HttpResponse:
    """Receives the form of the contact page."""
    if request.method == "POST":
        return _handle_form(request, EnquiryForm, responses.contact_page)
    return redirect(f"{contact_page_url(request) or '/'}#enquire")


@form_view
def booking(request: HttpRequest) -> HttpResponse:
    """Shows and receives the booking form; `?service=&minutes=` preselect a service."""
    details = ContactDetails.for_request(request)
    if request.method == "POST":
        return _handle_form(
            request, lambda data=None: BookingForm(details, data), responses.booking
        )
    service = request.GET.get("service", "")
    chosen = preselected(service, request.GET.get("minutes", ""))
    form = BookingForm(details, service=service, initial={"massage": chosen})
    return responses.booking(request, form)


@form_view
def voucher(request: HttpRequest) -> HttpResponse:
    """Shows and receives the voucher form."""
    if request.method == "POST":
        return _handle_form(request, VoucherForm, responses.voucher)
    return responses.voucher(request, VoucherForm())


@require_safe
def thanks(request: HttpRequest, kind: str = Enquiry.Kind.QUESTION) -> HttpResponse:
    """The thank-you page, with a summary of the request if the URL has a valid token."""
    token = request.GET.get(SUMMARY_PARAMETER, "")
    response = responses.thanks(
        request, kind, summary_token.read_token(token, kind) if token else []
    )
    if token:
        patch_cache_control(response, no_store=True, private=True)
        # Keeps the token out of the Referer of links on this page.
        response.headers["Referrer-Policy"] = "no-referrer"
    return response


@sensitive_variables()
def _handle_form(
    request: HttpRequest, make_form: FormFactory, render_form: RenderForm
) -> HttpResponse:
    """Save a valid form and redirect to the thank-you page; show any other form again.

    A form with errors gets status 422: browsers show it like a 200, but proxies do not cache it and
    logs do not count it as a submission.
    """
    in_ten_minutes, in_an_hour = networks.count_posts(request)
    if in_an_hour > networks.REFUSE_ABOVE_PER_HOUR:
        return too_many_requests(request)
    if is_too_large(request):
        return render_form(request, make_form(), status=413, error=responses.TOO_LARGE)
    if refusal := unsupported_form_response(request):
        return refusal
    form = make_form(request.POST)
    if origin.is_cross_site(request):
        return render_form(request, form, status=403, error=responses.CROSS_SITE)
    if not form.is_valid():
        return render_form(request, form, status=422)
    try:
        data = form.cleaned_data
        held_because = spam.reason_to_hold(
            request, data, form.kind, duplicate_reason, in_ten_minutes
        )
        mail_to = ContactDetails.for_request(request).enquiries_to
        enquiry = save_enquiry(data, kind=form.kind, held_because=held_because, mail_to=mail_to)
        query = urlencode({SUMMARY_PARAMETER: summary_token.make_token(enquiry)})
    except DatabaseError as exception:
        return responses.save_failed(request, form, render_form, exception)
    return redirect(f"{reverse(THANKS[form.kind])}?{query}")
