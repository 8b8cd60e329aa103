from dataclasses import replace

from django.apps import apps
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from contact.channels import contact_page_url
from contact.enquiries import guards
from contact.enquiries.form import EnquiryForm
from contact.enquiries.inbox import receive
from contact.models import ContactDetails
from core.models import SiteIdentity
from core.seo import Metadata, full_title

TOO_LARGE = (
    "That was more than we can take. Please send a shorter message, or reach us by WhatsApp."
)
ELSEWHERE = (
    "Your browser says that this came from another site, so it was not sent. Please read it and "
    "send it from here; if that does not help, WhatsApp or a call will."
)


# A visitor has no cookie that a token could be tied to: the guards stand in its place.
@csrf_exempt
@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def enquiry(request: HttpRequest) -> HttpResponse:
    """Takes the contact page's form.

    An enquiry with mistakes answers 422: every browser shows the page as it would with 200, and
    nothing in between takes it for a page worth keeping or for an enquiry that was sent.
    """
    if request.method != "POST":
        return redirect(f"{contact_page_url(request) or '/'}#enquire")
    if guards.too_large(request):
        return _form_again(request, EnquiryForm(), status=413, trouble=TOO_LARGE)
    if request.content_type != "application/x-www-form-urlencoded":
        return HttpResponse("Only the site's own form is read here.", status=415)
    form = EnquiryForm(request.POST)
    if guards.from_another_site(request):
        return _form_again(request, form, status=403, trouble=ELSEWHERE)
    if not form.is_valid():
        return _form_again(request, form, status=422)
    data = form.cleaned_data
    held_because = guards.reason_to_hold(request, data["stamp"] or "", data["website"])
    receive(data, held_because, ContactDetails.for_request(request).enquiries_to)
    return redirect("enquiry_thanks")


@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """Says that the enquiry is here and when to expect an answer; no page to find in a search."""
    metadata = Metadata(
        title=full_title("Thank you", SiteIdentity.for_request(request).name), robots="noindex"
    )
    return render(request, "contact/enquiry_thanks.html", {"metadata": metadata})


def _form_again(
    request: HttpRequest, form: EnquiryForm, *, status: int, trouble: str = ""
) -> HttpResponse:
    """The contact page with what was typed and what is wrong with it."""
    page = apps.get_model("home.ContactPage").objects.live().public().first()
    if page is None:
        raise Http404
    context = page.get_context(request)
    title = f"Not sent yet: {context['metadata'].title}"
    context |= {
        "enquiry_form": form,
        "enquiry_trouble": trouble,
        "metadata": replace(context["metadata"], title=title, robots="noindex"),
    }
    return render(request, page.template, context, status=status)
