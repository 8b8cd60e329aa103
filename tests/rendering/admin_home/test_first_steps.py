"""The cards of the admin's first page, and the user's last changes."""

import pytest
from django.urls import reverse

from tests.documents import parse, values, words
from tests.factories import pages, people
from tests.factories.questions import reader_question

pytestmark = pytest.mark.django_db
HOME = "/admin/"
QUESTIONS = "wagtailsnippets_articles_readerquestion"


def test_one_waiting_question_leads_to_the_field_of_its_answer(editor) -> None:
    article = pages.article()
    reader_question(article, status="shown")
    question = reader_question(article)
    document = parse(editor.get(HOME))
    assert "1 question waits" in words(document, ".first-steps")
    edit = reverse(f"{QUESTIONS}:edit", args=[question.pk])
    assert f"{edit}#id_answer" in values(document, ".first-steps a", "href")
    assert parse(editor.get(edit)).query("#id_answer")


def test_several_waiting_questions_lead_to_their_list(editor) -> None:
    article = pages.article()
    for _ in range(3):
        reader_question(article)
    document = parse(editor.get(HOME))
    assert "3 questions wait" in words(document, ".first-steps")
    assert reverse(f"{QUESTIONS}:list") in values(document, ".first-steps a", "href")


def test_who_may_not_see_questions_is_not_told_of_them(client) -> None:
    reader_question(pages.article())
    user = people.editor()
    user.groups.get().permissions.remove(
        *user.groups.get().permissions.filter(content_type__model="readerquestion")
    )
    client.force_login(user)
    assert "question" not in words(parse(client.get(HOME)), "main")


def test_the_last_changes_say_what_visitors_see(client) -> None:
    user = people.owner()
    client.force_login(user)
    live, changed, draft = pages.article(title="A"), pages.article(title="B"), pages.article()
    draft.unpublish()
    draft.title = "C"
    for page in (live, changed, draft):
        revision = page.save_revision(user=user, log_action=True)
        if page is live:
            revision.publish()
    shown = words(parse(client.get(HOME)), "[aria-labelledby=recent-edits-title]")
    assert "A Visitors see it." in shown
    assert "B Visitors see the version before your changes." in shown
    assert "C Draft: visitors do not see it." in shown
    assert shown.index("C ") < shown.index("B ") < shown.index("A ")
    live.delete()
    assert "A Visitors" not in words(parse(client.get(HOME)))
