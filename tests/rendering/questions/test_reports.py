"""Reports of shown questions: which count, and which do not."""

import pytest

from caching.models import ContentVersion
from tests.documents import only, parse, words
from tests.factories.questions import reader_question
from tests.rendering.questions.forms import SAME_ORIGIN, report, section

pytestmark = pytest.mark.django_db


def test_a_report_counts_once_per_network_and_the_question_stays(client, article, stamp):
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
