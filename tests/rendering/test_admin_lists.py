"""The admin's lists ask the database as often for twenty rows as for two."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.models import ReaderQuestion, Topic
from enquiries.models import Enquiry, NewsConsent
from evidence.models import Claim
from images.models import SiteImage
from team.models import TeamMember
from tests.factories import pages, people, records
from tests.factories.enquiries import enquiry
from tests.factories.questions import reader_question

pytestmark = pytest.mark.django_db
INBOX = "wagtailsnippets_contact_enquiry:"


def asked_for(**fields: Any) -> Enquiry:
    row = enquiry(service=pages.service(), minutes=60, **fields)
    row.mails.create(to="spa")
    return row


def asked_today() -> Enquiry:
    return asked_for(times=[timezone.now()])


def booked_today() -> Enquiry:
    return asked_for(status="booked", booked_for=timezone.now())


def voucher() -> Enquiry:
    return asked_for(kind="voucher", status="held", created=timezone.now() - timedelta(days=9))


def consent() -> NewsConsent:
    row = asked_for(wants_news=True)
    given = {"name": row.name, "email": f"{row.pk}@example.com", "given": row.created}
    return NewsConsent.objects.create(**given)


def question() -> ReaderQuestion:
    return reader_question(pages.article())


def claim() -> Claim:
    return records.claim()


def topic() -> Topic:
    made = records.topic()
    pages.article(topics=[made])
    return made


def person() -> TeamMember:
    return records.team_member(photo=records.image())


def picture() -> SiteImage:
    made = records.image()
    pages.article(hero_image=made)
    return made


LISTS = {
    "inbox": (asked_today, f"{INBOX}list", {}),
    "inbox, booked": (booked_today, f"{INBOX}list", {"show": "booked"}),
    "inbox, held": (voucher, f"{INBOX}list", {"show": "held"}),
    "inbox, export": (asked_today, f"{INBOX}list", {"export": "csv"}),
    "day, asked for": (asked_today, f"{INBOX}day", {}),
    "day, booked": (booked_today, f"{INBOX}day", {}),
    "news": (consent, "wagtailsnippets_contact_newsconsent:list", {}),
    "questions": (question, "wagtailsnippets_articles_readerquestion:list", {}),
    "claims": (claim, "wagtailsnippets_evidence_claim:list", {}),
    "areas": (records.body_area, "wagtailsnippets_anatomy_bodyarea:list", {}),
    "topics": (topic, "wagtailsnippets_articles_topic:list", {}),
    "team": (person, "wagtailsnippets_team_teammember:list", {}),
    "pictures": (picture, "wagtailimages:index", {}),
    "first page": (asked_today, "wagtailadmin_home", {}),
}


@pytest.mark.parametrize("name", LISTS)
def test_no_query_for_each_row(name):
    make, address, words = LISTS[name]
    client = Client()
    client.force_login(people.owner())

    def queries() -> int:
        # The first visit fills caches.
        for _ in range(2):
            with CaptureQueriesContext(connection) as captured:
                answer = client.get(reverse(address), words)
                assert answer.status_code == 200
                assert answer.getvalue()
        return len(captured)

    for _ in range(2):
        make()
    few = queries()
    for _ in range(18):
        make()
    assert queries() <= few
