"""Editing pages takes as many queries on a large site and in a long article as in small ones."""

import json
from collections.abc import Callable

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from articles.models import ArticlePage
from tests.factories import pages, people, records

pytestmark = pytest.mark.django_db
FEW, MANY = 2, 20
# Most of these queries are Wagtail's own.
LIST_BUDGET = 35
EDITOR_BUDGET = 38
AUTOSAVE_BUDGET = 68


@pytest.fixture
def owner(client: Client) -> Client:
    client.force_login(people.owner())
    return client


def queries(load: Callable[[], HttpResponse]) -> int:
    # The first request fills caches.
    for _ in range(2):
        with CaptureQueriesContext(connection) as captured:
            assert load().status_code == 200
    return len(captured)


def body(times: int) -> list[tuple[str, dict[str, str]]]:
    """Headings, texts and quotes, so many of each."""
    found = []
    for number in range(times):
        found += [
            ("heading", {"text": f"Part {number}", "level": "h2", "symbol": ""}),
            ("text", f"<p>Part {number} of the article.</p>"),
            ("quote", {"text": f"Quote {number}", "attribution": ""}),
        ]
    return found


def test_the_list_of_articles(owner) -> None:
    index = pages.article_index()
    address = reverse("wagtailadmin_explore", args=[index.pk])
    for _ in range(FEW):
        pages.article()
    few = queries(lambda: owner.get(address))
    for _ in range(MANY):
        pages.article()
    assert queries(lambda: owner.get(address)) == few <= LIST_BUDGET


def test_the_editor(owner) -> None:
    def load(times: int) -> int:
        page = pages.article(body=[*body(times), *claims[:times]])
        return queries(lambda: owner.get(reverse("wagtailadmin_pages:edit", args=[page.pk])))

    claims = [("wow_fact", {"claim": records.claim().pk, "fact": ""}) for _ in range(MANY)]
    assert load(MANY) == load(FEW) <= EDITOR_BUDGET


def test_autosave(owner) -> None:
    def save(times: int) -> int:
        page = pages.article()
        values = [(name, rich_text(v) if name == "text" else v) for name, v in body(times)]
        form = {
            "title": page.title,
            "slug": page.slug,
            "standfirst": "Changed.",
            "body": streamfield(values),
            "published_on": page.published_on.isoformat(),
            "questions": page.questions,
            "related_articles": inline_formset([]),
        }
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])

        def post() -> HttpResponse:
            draft = page.latest_revision_id or ""
            more = {"overwrite_revision_id": str(draft)} if draft else {}
            answer = owner.post(
                address, nested_form_data(form | more), headers={"Accept": "application/json"}
            )
            found = json.loads(answer.content)
            assert found["success"], found
            page.latest_revision_id = found["revision_id"]
            return answer

        counted = queries(post)
        draft = ArticlePage.objects.get(pk=page.pk).get_latest_revision_as_object()
        assert len(draft.body) == 3 * times
        return counted

    assert save(MANY) == save(FEW) <= AUTOSAVE_BUDGET
