import logging
from dataclasses import replace

from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_safe

from articles.models import ArticlePage
from articles.questions.form import QuestionForm
from articles.questions.receiving import doubt_about, receive, report
from core.models import SiteIdentity
from core.seo.metadata import Metadata, full_title
from core.visibility import visible
from form_protection import networks, origin
from form_protection.requests import NOT_OURS, refused, takes_a_form, too_large
from form_protection.responses import too_many_requests

TOO_LARGE = "That was more than we can take. Please ask a shorter question."
ELSEWHERE = (
    "Your browser says that this came from another site, so it was not sent. Please read it and "
    "send it from here."
)
TOO_LATE = "This article has stopped taking questions, so yours was not sent."
NOT_KEPT = "Something went wrong on our side, and this was not sent. Please try again in a minute."
# Databases have no larger ones.
LARGEST_NUMBER = 2**31 - 1

logger = logging.getLogger(__name__)


@takes_a_form
@sensitive_variables()
def ask(request: HttpRequest, page_id: int) -> HttpResponse:
    """Takes the form under an article; shows the article again when something is wrong with it."""
    article, address = _find(request, page_id)
    if request.method != "POST":
        return redirect(f"{address}#questions")
    in_ten_minutes, in_an_hour = networks.posts_of(request)
    if in_an_hour > networks.FLOOD_IN_AN_HOUR:
        return too_many_requests(request)
    if too_large(request):
        return _again(request, article, QuestionForm(), status=413, trouble=TOO_LARGE)
    if no := refused(request):
        return no
    form = QuestionForm(request.POST)
    if origin.from_another_site(request):
        return _again(request, article, form, status=403, trouble=ELSEWHERE)
    if not form.is_valid():
        return _again(request, article, form, status=422)
    section = article.get_context(request)["question_section"]
    if section is None or section.form is None:
        return _again(request, article, form, status=403, trouble=TOO_LATE)
    try:
        doubt = doubt_about(request, form.cleaned_data, in_ten_minutes)
        receive(article, form.cleaned_data, doubt)
    except DatabaseError as problem:
        # Its own words may hold what was typed, so only its kind is written down.
        logger.error("A question was not kept: %s", type(problem).__name__)
        return _again(request, article, form, status=503, trouble=NOT_KEPT)
    return redirect("question_thanks", page_id=article.pk)


@takes_a_form
def report_question(request: HttpRequest, page_id: int) -> HttpResponse:
    """A reader says that staff should look at a shown question again."""
    article, address = _find(request, page_id)
    if request.method != "POST":
        return redirect(f"{address}#questions")
    if too_large(request):
        return HttpResponse(NOT_OURS, status=413)
    if no := refused(request):
        return no
    if origin.from_another_site(request):
        return HttpResponse("Please use the button under the question itself.", status=403)
    # The thanks are the same whether it counts or not: nobody learns from them how to get round.
    if origin.source_host(request):
        stamp = request.POST.get("stamp", "")
        report(request, article, request.POST.get("question", ""), stamp)
    return redirect("report_thanks", page_id=article.pk)


@require_safe
def thanks(request: HttpRequest, page_id: int, about: str) -> HttpResponse:
    """Says what happens next with a question or a report; no page to find in a search."""
    article, address = _find(request, page_id)
    name = SiteIdentity.for_request(request).name
    metadata = Metadata(title=full_title("Thank you", name), robots="noindex")
    context = {"metadata": metadata, "article": article, "address": address, "about": about}
    return render(request, "articles/question_thanks.html", context)


def _find(request: HttpRequest, page_id: int) -> tuple[ArticlePage, str]:
    """The article and its address; only one that a visitor could be reading."""
    if page_id > LARGEST_NUMBER:
        raise Http404
    article = visible(ArticlePage.objects).filter(pk=page_id).first()
    address = article.get_url(request) if article else None
    if not article or not address:
        raise Http404
    return article, address


def _again(
    request: HttpRequest,
    article: ArticlePage,
    form: QuestionForm,
    *,
    status: int,
    trouble: str = "",
) -> HttpResponse:
    """The article with what was typed and what is wrong with it."""
    context = article.get_context(request)
    metadata, section = context["metadata"], context["question_section"]
    if section is None:
        raise Http404
    context |= {
        "question_section": section.with_typed(form, trouble),
        "metadata": replace(metadata, title=f"Not sent yet: {metadata.title}", robots="noindex"),
    }
    return render(request, article.template, context, status=status)
