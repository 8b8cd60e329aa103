"""The admin's first page needs few queries, and as many for many records as for a few."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from caching.content import bump_version
from tests.factories import pages, people, records
from tests.factories.enquiries import enquiry
from tests.factories.questions import reader_question

pytestmark = pytest.mark.django_db
HOME = "/admin/"
# One more in production: the copies of pages in front of the site.
BUDGET = 18
# After a publication and at most once a minute: the lists of what is missing, old or to change
# elsewhere, and the clicks.
AFTER_A_PUBLICATION = 23


def fill(user, number: int) -> None:
    article = pages.article()
    for _ in range(number):
        enquiry().mails.create(to="spa", state="failed")
        reader_question(article)
        records.claim(review_due="2026-01-01")
        records.image(description="")
        pages.service()
        for page in (pages.article(), pages.standard(), pages.service()):
            page.save_revision(user=user, log_action=True)


@pytest.mark.parametrize("who", [people.owner, people.editor])
def test_queries(client, who) -> None:
    user = who()
    client.force_login(user)
    records.contact_details()

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(HOME).status_code == 200
        return len(captured)

    def figures() -> tuple[int, int]:
        queries()  # fills caches that no change of content empties
        bump_version()
        cache.clear()
        return queries(), queries()

    fill(user, 1)
    few = figures()
    fill(user, 12)
    many = figures()
    assert many == few
    assert many[1] <= BUDGET
    assert many[0] <= BUDGET + AFTER_A_PUBLICATION
