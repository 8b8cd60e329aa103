"""Questions under articles: from the reader's form to the answer that everybody reads."""

import time
from datetime import date, timedelta
from urllib.parse import urlencode

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import ReaderQuestion
from articles.questions import receiving
from articles.questions.privacy import erase_questions, export_question, find_questions
from contact.enquiries import guards, network
from contact.models import ContactDetails
from contact.taps.limits import Limit
from core import freshness
from core.models import ContentVersion
from tests.documents import only, parse, values, words
from tests.factories import pages, records
from tests.factories.questions import reader_question

pytestmark = pytest.mark.django_db

FORM = "application/x-www-form-urlencoded"
ASKED = "Does it help to drink water first?"
SAME_ORIGIN = {"Sec-Fetch-Site": "same-origin"}
EVIL = '"><script>alert(1)</script><b class="evil">{{ 7*7 }}{% x %}\' javascript:alert(1)'


@pytest.fixture(autouse=True)
def fresh_limit(monkeypatch):
    monkeypatch.setattr(receiving, "ONCE_A_DAY", Limit(1, 10**9))


@pytest.fixture
def article():
    records.contact_details()
    return pages.article(title="Water", published_on=timezone.localdate())


@pytest.fixture
def stamp(monkeypatch) -> str:
    """Of a form that has been open for a minute."""
    made, now = guards.new_stamp(), time.time()
    monkeypatch.setattr(time, "time", lambda: now + 60)
    return made


def ask(client, article, stamp="", headers=SAME_ORIGIN, **values):
    data = {"question": ASKED, "name": "", "website": "", "stamp": stamp} | values
    address = f"/articles/{article.pk}/question/"
    return client.generic("POST", address, urlencode(data), content_type=FORM, headers=headers)


def report(client, about, stamp, headers=SAME_ORIGIN, **values):
    data = {"question": about.pk, "stamp": stamp} | values
    address = f"/articles/{about.article_id}/report/"
    return client.generic("POST", address, urlencode(data), content_type=FORM, headers=headers)


def section(client, article):
    return parse(client.get(article.url)).query_one(".questions-from-readers")


def test_a_question_is_kept_and_seen_by_nobody_before_staff_show_it(article, stamp):
    client = Client(enforce_csrf_checks=True)
    before = ContentVersion.read()
    answer = ask(client, article, stamp, name="Naledi")
    assert answer.status_code == 302
    assert not answer.cookies
    thanks = client.get(answer.url)
    assert "has reached us" in words(parse(thanks))
    assert values(parse(thanks), ".text-link", "href") == [f"{article.url}#questions"]
    assert only(parse(thanks), 'meta[name="robots"]').attrs["content"] == "noindex"
    assert not thanks.cookies

    question = ReaderQuestion.objects.get()
    assert (question.question, question.name, question.status) == (ASKED, "Naledi", "held")
    assert question.doubt == ""
    assert ContentVersion.read() == before
    freshness.move()
    assert ASKED not in client.get(article.url).content.decode()


def test_the_button_pressed_twice_makes_one_question(client, article, stamp):
    assert ask(client, article, stamp).url == ask(client, article, stamp).url
    assert ReaderQuestion.objects.count() == 1
    ask(client, article, stamp, question="And afterwards?")
    assert ReaderQuestion.objects.count() == 2


def test_a_shown_question_stands_under_the_article_with_the_answer(client, article):
    question = reader_question(
        article, name="Naledi", question="First line\nsecond line\n\nhttps://evil.example/x"
    )
    client.get(article.url)
    question.answer, question.status = "No.\n\nwww.evil.example", "shown"
    question.save()
    shown = section(client, article)
    item = only(shown, f"#question-{question.pk}")
    assert item.name == "li"
    assert "Naledi asks" in words(item, "h3")
    assert words(item, "h4") == "Palms of Grace Spa answers"
    assert len(item.query(".question-from-reader__words br")) == 1
    assert len(item.query(".question-from-reader__words p")) == 4
    # Addresses stay words: the one link is the question's own.
    assert values(item, "a", "href") == [f"#question-{question.pk}"]
    assert "A reader asks" not in words(shown)


def test_hiding_and_deleting_take_it_away_at_once(client, article):
    questions = [reader_question(article, status="shown") for _ in range(3)]
    assert len(section(client, article).query("li[id]")) == 3
    questions[0].status = "hidden"
    questions[0].save()
    assert len(section(client, article).query("li[id]")) == 2
    questions[1].delete()
    assert len(section(client, article).query("li[id]")) == 1
    ReaderQuestion.objects.filter(status="shown").delete()
    assert not section(client, article).query("li[id]")


def test_the_version_moves_only_when_readers_see_a_difference(article):
    def moved() -> bool:
        before, seen[0] = seen[0], ContentVersion.read()
        return seen[0] != before

    seen = [ContentVersion.read()]
    question = reader_question(article)
    question.answer = "Being written"
    question.save()
    assert not moved()
    reader_question(article).delete()
    ReaderQuestion.objects.exclude(pk=question.pk).delete()
    assert not moved()
    question = ReaderQuestion.objects.get()
    for name, value in (("status", "shown"), ("answer", "Yes."), ("status", "hidden")):
        setattr(question, name, value)
        question.save()
        assert moved(), (name, value)
    question.save()
    assert not moved()
    reader_question(article, status="shown")
    moved()
    ReaderQuestion.objects.filter(status="shown").delete()
    assert moved()


def test_mistakes_are_named_and_everything_typed_stays(client, article, stamp):
    typed = "<b>" + "x" * 1000
    answer = ask(client, article, stamp, name="N" * 61, question=typed)
    assert answer.status_code == 422
    page = parse(answer)
    assert page.query_one("title").to_text().startswith("Not sent yet")
    assert only(page, 'meta[name="robots"]').attrs["content"] == "noindex"
    assert "open" in only(page, "details.question-form").attrs
    assert "autofocus" in only(page, ".question-form__wrong").attrs
    links = page.query(".question-form__wrong a")
    assert {link.attrs["href"] for link in links} == {"#question_name", "#question_question"}
    for link in links:
        field = page.query_one(link.attrs["href"])
        assert field.attrs["aria-invalid"] == "true"
        described = [page.query_one(f"#{name}") for name in field.attrs["aria-describedby"].split()]
        assert link.to_text() in described[-1].to_text()
    assert "1003 characters" in words(page, "#question_question_error")
    assert only(page, "#question_question").to_text().strip() == typed
    assert only(page, "#question_name").attrs["value"] == "N" * 61
    assert only(page, '.question-form input[name="stamp"]').attrs["value"] == stamp
    assert not ReaderQuestion.objects.exists()
    assert "Write down" in words(parse(ask(client, article, stamp, question=" \n ")))


def test_a_thousand_characters_fit_however_lines_end(client, article, stamp):
    assert ask(client, article, stamp, question="ab\r\n" * 333 + "x").status_code == 302
    assert len(ReaderQuestion.objects.get().question) == 1000


def test_the_form_asks_for_no_health_and_says_what_happens(client, article):
    answer = client.get(article.url)
    form = only(parse(answer), "details.question-form")
    assert "open" not in form.attrs
    assert "nothing about your health" in words(form, "#question_question_helptext")
    notice = words(form, ".question-form__notice")
    assert "erased after 60 days" in notice
    assert "Information Regulator" in notice
    assert only(form, "form").attrs["action"] == f"/articles/{article.pk}/question/"
    assert "csrf" not in answer.content.decode()
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")


@pytest.mark.parametrize(
    ("values", "headers", "doubt"),
    [
        ({"website": "http://pills.example"}, SAME_ORIGIN, guards.TRAP),
        ({"stamp": "made up"}, SAME_ORIGIN, guards.NOT_OURS),
        ({"stamp": "quick"}, SAME_ORIGIN, guards.QUICK),
        ({"question": "http://a.example http://b.example"}, SAME_ORIGIN, guards.LINKS),
        ({"name": "http://a.example"}, SAME_ORIGIN, guards.LINKS),
        ({}, {}, guards.NO_SOURCE),
    ],
)
def test_what_looks_odd_is_kept_with_the_reason(client, article, stamp, values, headers, doubt):
    if values.get("stamp") == "quick":
        values = {"stamp": guards.new_stamp()}
    assert ask(client, article, headers=headers, **({"stamp": stamp} | values)).status_code == 302
    assert ReaderQuestion.objects.get().doubt == doubt


def test_the_same_words_again_look_odd(client, article, stamp):
    reader_question(pages.article(), question=ASKED)
    ask(client, article, stamp)
    assert article.reader_questions.get().doubt == receiving.ALIKE


def test_another_site_cannot_ask_but_a_person_can_send_again(client, article, stamp):
    answer = ask(client, article, stamp, headers={"Origin": "https://elsewhere.example"})
    assert answer.status_code == 403
    assert only(parse(answer), "#question_question").to_text().strip() == ASKED
    assert not ReaderQuestion.objects.exists()


def test_a_flood_from_one_network_is_refused_in_words(client, article, stamp, monkeypatch):
    monkeypatch.setattr(network, "FLOOD_IN_AN_HOUR", 2)
    statuses = [ask(client, article, stamp, question=f"Question {n}").status_code for n in range(3)]
    assert statuses == [302, 302, 429]
    assert ReaderQuestion.objects.count() == 2
    assert "send it again in an hour" in words(parse(ask(client, article, stamp)))


@pytest.mark.parametrize("field", ["question", "name", "stamp", "website"])
def test_hostile_text_in_every_field_stays_text(client, article, stamp, field):
    answer = ask(client, article, **({"stamp": stamp} | {field: EVIL}))
    if answer.status_code == 422:
        document = parse(answer)
    else:
        question = ReaderQuestion.objects.get()
        question.status, question.answer = "shown", EVIL
        question.save()
        document = parse(client.get(article.url))
    assert not document.query(".evil, [onerror]")
    inline = [node for node in document.query("script") if "src" not in node.attrs]
    assert all(node.attrs.get("type") == "application/ld+json" for node in inline)
    assert not [link for link in values(document, "[href]", "href") if "javascript:" in link]


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"=&&=", FORM, 422),
        (b"question=" + b"x" * 2_000_000, FORM, 413),
        (b"question=" + b"x" * 100_000, FORM, 422),
        (b"question=%00&name=%00&stamp=%00&website=%00", FORM, 422),
        (b"question=%ff&stamp=%ff&name=%ed%a0%80", FORM, 302),
        (b"question=x", f"{FORM}; charset=hex", 400),
        (b"{}", "application/json", 415),
        (b"question=x", "multipart/form-data; boundary=x", 415),
    ],
)
def test_a_hostile_post_never_fails(client, article, body, content_type, status):
    address = f"/articles/{article.pk}/question/"
    answer = client.generic("POST", address, body, content_type=content_type, headers=SAME_ORIGIN)
    assert answer.status_code == status
    assert not ReaderQuestion.objects.exclude(status="held").exists()


@pytest.mark.parametrize("number", ["0", "999999", "9" * 12, "9" * 40])
def test_no_article_no_question(client, article, number):
    for rest in ("question/", "question/thanks/", "report/", "report/thanks/"):
        assert client.get(f"/articles/{number}/{rest}").status_code == 404
    draft = pages.article(live=False)
    assert client.get(f"/articles/{draft.pk}/question/").status_code == 404
    assert client.get(f"/articles/{article.pk}/question/").url == f"{article.url}#questions"


def test_an_article_closes_by_itself_after_its_days_and_says_so(client, article, stamp):
    details = ContactDetails.objects.get()
    article.published_on = timezone.localdate() - timedelta(days=details.question_days_open)
    article.save()
    assert section(client, article).query("details.question-form")
    article.published_on -= timedelta(days=1)
    article.save()
    closed = section(client, article)
    assert not closed.query("form")
    assert "closed on" in words(closed)
    answer = ask(client, article, stamp)
    assert answer.status_code == 403
    assert "stopped taking questions" in words(parse(answer))
    assert not ReaderQuestion.objects.exists()
    article.updated_on = timezone.localdate()
    article.save()
    assert section(client, article).query("details.question-form")
    details.question_days_open = 1
    details.save()
    article.updated_on -= timedelta(days=2)
    article.save()
    assert "closed on" in words(section(client, article))


def test_a_date_at_the_end_of_time_does_no_harm(client, article):
    type(article).objects.filter(pk=article.pk).update(updated_on=date.max)
    freshness.move()
    assert section(client, article).query("details.question-form")


@pytest.mark.parametrize(
    ("article_says", "site_on", "shown", "form"),
    [
        ("open", True, True, True),
        ("closed", True, True, False),
        ("off", True, False, False),
        ("open", False, True, False),
    ],
)
def test_switched_off_for_one_article_or_for_the_site(
    client, article, stamp, article_says, site_on, shown, form
):
    reader_question(article, status="shown")
    article.questions = article_says
    article.save()
    details = ContactDetails.objects.get()
    details.questions_on = site_on
    details.save()
    found = section(client, article)
    assert bool(found and found.query("li[id]")) is shown
    assert bool(found and found.query("details.question-form")) is form
    ask(client, article, stamp)
    assert (ReaderQuestion.objects.count() == 2) is form


def test_switched_off_with_nothing_asked_leaves_no_heading(client, article):
    article.questions = "closed"
    article.save()
    assert section(client, article) is None


def test_a_reader_reports_a_shown_question_once_and_it_stays(client, article, stamp):
    question = reader_question(article, status="shown")
    before = ContentVersion.read()
    for number in (f"{question.pk}", f"{question.pk}", f"00{question.pk}"):
        answer = report(client, question, stamp, question=number)
        assert answer.status_code == 302
    assert "look at that question again" in words(parse(client.get(answer.url)))
    question.refresh_from_db()
    assert (question.reports, question.status) == (1, "shown")
    assert ContentVersion.read() == before
    button = only(section(client, article), ".question-from-reader__report button")
    assert words(button).startswith("Report")


@pytest.mark.parametrize(
    ("status", "values", "headers"),
    [
        ("shown", {"stamp": "made up"}, SAME_ORIGIN),
        ("shown", {"question": "9" * 30}, SAME_ORIGIN),
        ("shown", {"question": "1 OR 1=1"}, SAME_ORIGIN),
        ("shown", {"question": "٣"}, SAME_ORIGIN),
        ("shown", {}, {"Origin": "https://elsewhere.example"}),
        ("shown", {}, {}),
        ("held", {}, SAME_ORIGIN),
    ],
)
def test_reports_that_do_not_count(client, article, stamp, status, values, headers):
    question = reader_question(article, status=status)
    assert report(client, question, headers=headers, **({"stamp": stamp} | values)).status_code in (
        302,
        403,
    )
    question.refresh_from_db()
    assert question.reports == 0


def test_many_questions_cost_no_more_queries_and_the_earlier_are_folded(client, article):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(article.url)
        return len(captured)

    def costs() -> tuple[int, int]:
        freshness.move()
        return queries(), queries()

    queries()
    reader_question(article, status="shown")
    few = costs()
    for _ in range(49):
        reader_question(article, status="shown", name="x", answer="y")
    assert costs() == few
    shown = section(client, article)
    assert len(shown.query("li[id]")) == 50
    assert len(only(shown, "details.questions-from-readers__earlier").query("li[id]")) == 40


def test_what_was_not_shown_is_forgotten_and_only_counted(article, capsys):
    old = timezone.now() - timedelta(days=61)
    for status in ("held", "hidden", "hidden", "shown"):
        reader_question(article, status=status, asked=old, name="Naledi")
    young = reader_question(article, asked=timezone.now() - timedelta(days=59))
    call_command("forget_questions")
    said = capsys.readouterr().out
    assert said == "Erased 3 questions older than 60 days and not shown (1 held, 2 hidden).\n"
    assert set(ReaderQuestion.objects.values_list("status", "pk")) == {
        ("held", young.pk),
        ("shown", ReaderQuestion.objects.get(status="shown").pk),
    }


def test_one_person_is_found_handed_over_and_erased(client, article):
    shown = reader_question(article, name="Naledi Mokoena", status="shown", answer="Yes.")
    reader_question(article, question="It is me, naledi, again")
    reader_question(article, name="Sipho")
    found = find_questions(" naledi ")
    assert found.count() == 2
    assert not find_questions("  ").exists()
    assert export_question(found.get(pk=shown.pk))["Our answer"] == "Yes."
    assert len(section(client, article).query("li[id]")) == 1
    assert erase_questions(found) == 2
    assert ReaderQuestion.objects.get().name == "Sipho"
    assert not section(client, article).query("li[id]")


def test_an_article_can_be_deleted_with_its_questions(article):
    reader_question(article, status="shown")
    article.delete()
    assert not ReaderQuestion.objects.exists()
