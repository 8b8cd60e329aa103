"""Readers' questions in the admin: listed, answered and shown in one step, hidden, deleted."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from articles.models import ReaderQuestion
from tests.documents import parse, values, words
from tests.factories import people
from tests.factories.questions import reader_question

pytestmark = pytest.mark.django_db


def url(name: str, *args) -> str:
    return reverse(f"wagtailsnippets_articles_readerquestion:{name}", args=args)


@pytest.fixture
def staff(client):
    client.force_login(people.editor())
    return client


def menu(client) -> str:
    return client.get(reverse("wagtailadmin_home")).content.decode()


def send(client, question, page=None, /, **data):
    """Post the edit form, from this page or from a new request of it."""
    address = url("edit", question.pk)
    page = page or parse(client.get(address))
    (seen,) = values(page, "[name=seen]", "value")
    return client.post(address, {"seen": seen, **data}, follow=True)


def test_the_menu_item_counts_questions_that_need_attention(staff, article):
    assert "Questions (" not in menu(staff)
    reader_question(article)
    reader_question(article, status="shown")
    reader_question(article, status="hidden", reports=3)
    assert "Questions (1)" in menu(staff)
    reader_question(article, status="shown", reports=1)
    assert "Questions (2)" in menu(staff)


def test_a_question_is_answered_and_shown_in_one_step(staff, article):
    question = reader_question(article, question="A\n<script>alert(1)</script>")
    page = parse(staff.get(url("edit", question.pk)))
    assert "<script>alert(1)</script>" in words(page, ".w-field__textoutput")
    # The first button is the most likely action.
    buttons = values(page, "footer button[type=submit]", "name")
    assert buttons[0] == "action-show"
    data = {"answer": "Yes.", "action-show": "Show under the article", "question": "changed"}
    answer = send(staff, question, page, **data)
    assert "stands under “Water” now" in words(parse(answer), ".messages")
    question.refresh_from_db()
    assert (question.status, question.answer) == ("shown", "Yes.")
    assert question.question == "A\n<script>alert(1)</script>"
    assert "Yes." in words(parse(staff.get(article.url)), ".questions-from-readers")


def test_an_answer_can_be_saved_without_showing_it(staff, article):
    question = reader_question(article)
    send(staff, question, answer="Half an ans")
    question.refresh_from_db()
    assert (question.status, question.answer) == ("held", "Half an ans")


def test_concurrent_answers_do_not_overwrite_each_other(staff, article):
    question = reader_question(article)
    mine, hers = (parse(staff.get(url("edit", question.pk))) for _ in range(2))
    send(staff, question, hers, answer="Twice a week.\n<b>", **{"action-show": "1"})
    again = parse(send(staff, question, mine, answer="", **{"action-hide": "1"}))
    told = words(again, ".error-message")
    assert "somebody has changed this question meanwhile" in told
    assert "“Shown”, with the answer “Twice a week. <b>”" in told
    question.refresh_from_db()
    assert (question.status, question.answer) == ("shown", "Twice a week.\n<b>")
    # Submitting again overwrites it on purpose.
    send(staff, question, again, answer="", **{"action-hide": "1"})
    question.refresh_from_db()
    assert (question.status, question.answer) == ("hidden", "")


def test_input_is_kept_after_a_conflict(staff, article):
    question = reader_question(article)
    mine = parse(staff.get(url("edit", question.pk)))
    send(staff, question, **{"answer": "", "action-hide": "1"})
    again = parse(send(staff, question, mine, answer="A long answer", **{"action-show": "1"}))
    assert "without an answer" in words(again, ".error-message")
    assert "A long answer" in words(again, "textarea[name=answer]")
    question.refresh_from_db()
    assert (question.status, question.answer) == ("hidden", "")


def test_a_double_submit_is_no_conflict(staff, article):
    question = reader_question(article)
    page = parse(staff.get(url("edit", question.pk)))
    for _ in range(2):
        answer = send(staff, question, page, answer="Yes.", **{"action-show": "1"})
        assert "stands under “Water” now" in words(parse(answer), ".messages")


def test_retention_of_a_hidden_question_starts_when_it_was_hidden(staff, article):
    question = reader_question(article, status="shown", answer="Long written")
    ReaderQuestion.objects.update(asked=timezone.now() - timedelta(days=400))
    send(staff, question, answer="Long written", **{"action-hide": "1"})
    call_command("purge_questions")
    question.refresh_from_db()
    assert (question.status, question.answer) == ("hidden", "Long written")
    ReaderQuestion.objects.update(changed=timezone.now() - timedelta(days=61))
    call_command("purge_questions")
    assert not ReaderQuestion.objects.exists()


def test_a_reported_question_can_be_hidden_or_kept(staff, article):
    kept = reader_question(article, status="shown", reports=2)
    hidden = reader_question(article, status="shown", reports=2)
    send(staff, kept, answer="", **{"action-show": "1"})
    send(staff, hidden, answer="", **{"action-hide": "1"})
    assert list(ReaderQuestion.objects.order_by("pk").values_list("status", "reports")) == [
        ("shown", 0),
        ("hidden", 0),
    ]
    assert values(parse(staff.get(article.url)), "li[id]", "id") == [f"question-{kept.pk}"]


def test_the_list_shows_and_filters_by_status(staff, article):
    reader_question(article, question="Held one", doubt="The form was not one of ours.")
    reader_question(article, question="Shown one", status="shown", reports=2)
    reader_question(article, question="Hidden one", status="hidden")

    def found(**choice) -> str:
        return words(parse(staff.get(url("list"), choice)), "#listing-results")

    every = found()
    assert "Held, looks odd" in every
    assert "Shown, reported 2×" in every
    assert "Shown one" not in found(status="held")
    assert "Held one" not in found(status="hidden")
    assert "Hidden one" in found(status="hidden")
    reported = found(reported="true")
    assert "Shown one" in reported
    assert "Held one" not in reported
    assert "Hidden one" in found(q="hidden")


def test_questions_cannot_be_added_and_editors_cannot_delete_them(staff, article, client):
    question = reader_question(article)
    assert staff.get(url("add")).status_code == 302
    staff.post(url("delete", question.pk))
    assert ReaderQuestion.objects.exists()
    client.force_login(people.owner())
    client.post(url("delete", question.pk))
    assert not ReaderQuestion.objects.exists()


def test_the_log_holds_no_text_of_the_reader(staff, article):
    question = reader_question(article, name="Naledi", question="Secret words")
    assert str(question).startswith("Question of")
    assert "Naledi" not in str(question)
    assert "Secret" not in str(question)
