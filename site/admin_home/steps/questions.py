"""Readers' questions that wait, if there are any."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse

from admin_home.steps.step import Step, one_or_many
from articles.questions.waiting import waiting_questions

VIEWS = "wagtailsnippets_articles_readerquestion"


def steps(request: HttpRequest) -> Iterator[Step]:
    """A single question leads to the field of its answer."""
    if not request.user.has_perm("articles.view_readerquestion"):
        return
    number, first = waiting_questions(request)
    if not number:
        return
    url = reverse(f"{VIEWS}:list")
    if number == 1 and request.user.has_perm("articles.change_readerquestion"):
        url = f"{reverse(f'{VIEWS}:edit', args=[first])}#id_answer"
    title = one_or_many(number, "question waits", "questions wait")
    text = "Show it under the article, best with an answer, or hide it."
    yield Step("help", title, text if number == 1 else text.replace(" it", " them"), url)
