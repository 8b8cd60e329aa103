import logging
from dataclasses import replace

from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_safe

from articles.models import ArticlePage
from articles.questions.form import QuestionForm
from articles.questions.submissions import count_report, hold_reason, save_question
from contact.responses import too_many_requests
from core.ids import parse_id
from core.models import SiteIdentity
from core.seo.metadata import Metadata, full_title
from core.visibility import visible
from form_protection import networks, origin
from form_protection.requests import UNSUPPORTED, form_view, is_too_large, unsupported_form_response

TOO_LARGE = "That was more than we can take. Please ask a shorter question."
CROSS_SITE = (
    "Your browser says that this came from another site, so it was not sent. Please read it and "
    "send it from here."
)
CLOSED = "This article has stopped taking questions, so yours was not sent."
NOT_SAVED = "Something went wrong on our side, and this was not sent. Please try again in a minute."

logger = logging.getLogger(__name__)


@form_view
@sensitive_variables()
def submit_question(request: HttpRequest, page_id: int) -> HttpResponse:
    """Store a question and redirect to the thank-you page, or render the article with an error.

    The status is 429 from a network with too many posts, 413 for a body that is too large, 403 from
    another site or when the article takes no questions, 422 for invalid fields, and 503 when the
    database fails. A GET request is redirected to the article.
    """
    article, address = _get_article(request, page_id)
    if request.method != "POST":
        return redirect(f"{address}#questions")
    in_ten_minutes, in_an_hour = networks.count_posts(request)
    if in_an_hour > networks.REFUSE_ABOVE_PER_HOUR:
        return too_many_requests(request)
    if is_too_large(request):
        return _render_article(request, article, QuestionForm(), status=413, error=TOO_LARGE)
    if refusal := unsupported_form_response(request):
        return refusal
    form = QuestionForm(request.POST)
    if origin.is_cross_site(request):
        return _render_article(request, article, form, status=403, error=CROSS_SITE)
    if not form.is_valid():
        return _render_article(request, article, form, status=422)
    section = article.get_context(request)["question_section"]
    if section is None or section.form is None:
        return _render_article(request, article, form, status=403, error=CLOSED)
    try:
        doubt = hold_reason(request, form.cleaned_data, in_ten_minutes)
        save_question(article, form.cleaned_data, doubt)
    except DatabaseError as exception:
        # Only the type: the message may hold personal data from the form.
        logger.error("A question could not be saved: %s", type(exception).__name__)
        return _render_article(request, article, form, status=503, error=NOT_SAVED)
    return redirect("question_thanks", page_id=article.pk)


@form_view
def report_question(request: HttpRequest, page_id: int) -> HttpResponse:
    """Count a reader's report of a shown question and redirect to the thank-you page."""
    article, address = _get_article(request, page_id)
    if request.method != "POST":
        return redirect(f"{address}#questions")
    if is_too_large(request):
        return HttpResponse(UNSUPPORTED, status=413)
    if refusal := unsupported_form_response(request):
        return refusal
    if origin.is_cross_site(request):
        return HttpResponse("Please use the button under the question itself.", status=403)
    # The same answer whether it counted or not, so that it does not reveal the checks.
    if origin.source_host(request):
        stamp = request.POST.get("stamp", "")
        count_report(request, article, request.POST.get("question", ""), stamp)
    return redirect("report_thanks", page_id=article.pk)


@require_safe
def thanks(request: HttpRequest, page_id: int, about: str) -> HttpResponse:
    """The thank-you page after a question or a report (`about`); not indexed."""
    article, address = _get_article(request, page_id)
    name = SiteIdentity.for_request(request).name
    metadata = Metadata(title=full_title("Thank you", name), robots="noindex")
    context = {"metadata": metadata, "article": article, "address": address, "about": about}
    return render(request, "articles/question_thanks.html", context)


def _get_article(request: HttpRequest, page_id: int) -> tuple[ArticlePage, str]:
    """A live, public article and its URL. Raises Http404 for any other."""
    article = visible(ArticlePage.objects).filter(pk=parse_id(page_id)).first()
    address = article.get_url(request) if article else None
    if not article or not address:
        raise Http404
    return article, address


def _render_article(
    request: HttpRequest,
    article: ArticlePage,
    form: QuestionForm,
    *,
    status: int,
    error: str = "",
) -> HttpResponse:
    """The article with the submitted form and its errors. Raises Http404 without a section."""
    context = article.get_context(request)
    metadata, section = context["metadata"], context["question_section"]
    if section is None:
        raise Http404
    context |= {
        "question_section": section.with_form(form, error),
        "metadata": replace(metadata, title=f"Not sent yet: {metadata.title}", robots="noindex"),
    }
    return render(request, article.template, context, status=status)
