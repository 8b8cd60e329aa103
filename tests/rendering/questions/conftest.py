"""An article to ask under, and a reader who may ask again."""

import time

import pytest
from django.utils import timezone

from articles.questions import submissions
from form_protection import spam
from form_protection.rate_limit import RateLimit
from tests.factories import pages, records


@pytest.fixture(autouse=True)
def unused_report_limit(monkeypatch):
    monkeypatch.setattr(submissions, "REPORT_LIMIT", RateLimit(1, 10**9))


@pytest.fixture
def article():
    records.contact_details()
    return pages.article(title="Water", published_on=timezone.localdate())


@pytest.fixture
def stamp(monkeypatch) -> str:
    """The stamp of a form that was rendered a minute ago."""
    made, now = spam.make_timestamp(spam.FORMER_NAME), time.time()
    monkeypatch.setattr(time, "time", lambda: now + 60)
    return made
