"""The content version is replaced by every change that a visitor could see, and by no other."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from caching.content import cached, current_version, enter_request, leave_request
from caching.models import ContentVersion
from enquiries.models import Enquiry
from images.models import SiteRendition
from tests.factories import pages, people, records

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def end_request() -> None:
    """A streaming response that a test did not read sends no request_finished."""
    leave_request()


@pytest.fixture
def changed():
    """Whether the version has changed since the previous call."""
    seen = [""]

    def call() -> bool:
        before, seen[0] = seen[0], current_version()
        return seen[0] != before

    return call


def test_scheduled_unpublishing(changed) -> None:
    page = pages.article()
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(hours=1))
    changed()
    call_command("publish_scheduled")
    page.refresh_from_db()
    assert not page.live
    assert changed()


def test_scheduled_publishing(changed) -> None:
    page = pages.article(live=False)
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    past = timezone.now() - timedelta(hours=1)
    page.revisions.update(approved_go_live_at=past)
    changed()
    call_command("publish_scheduled")
    assert changed()


def test_bulk_unpublishing(changed, client) -> None:
    found = [pages.article(), pages.service()]
    client.force_login(people.owner())
    changed()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])
    client.post(f"{address}?id={found[0].pk}&id={found[1].pk}")
    assert not type(found[0]).objects.live().exists()
    assert changed()


def test_moving_a_page(changed) -> None:
    page, parent = pages.standard(), pages.standard()
    changed()
    page.move(parent, pos="last-child")
    assert changed()


def test_reordering_pages(changed) -> None:
    first, second = pages.standard(), pages.standard()
    changed()
    first.move(second, pos="right")
    assert changed()


def test_migrating(changed) -> None:
    changed()
    call_command("migrate", "caching", verbosity=0)
    assert changed()


def test_within_a_request_the_version_stays_the_same(changed) -> None:
    """A page is built from one state, whatever another process publishes meanwhile."""
    enter_request()
    changed()
    ContentVersion.bump()
    assert not changed()
    leave_request()
    assert changed()


def test_adding_and_deleting_a_view_restriction(changed) -> None:
    page = pages.article()
    changed()
    rule = PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert changed()
    rule.delete()
    assert changed()


def test_saving_a_record_with_update_fields(changed) -> None:
    claim, area, person = records.claim(), records.body_area(), records.team_member()
    details, identity = records.contact_details(), records.site_identity()
    changed()
    for record, field in (
        (claim, "statement"),
        (area, "see_doctor_first"),
        (person, "role"),
        (details, "phone"),
        (identity, "notice_text"),
    ):
        record.save(update_fields=[field])
        assert changed(), record


def test_deleting_a_record(changed) -> None:
    for record in (records.claim(), records.body_area(), records.topic(), records.image()):
        changed()
        record.delete()
        assert changed(), record


def test_drafts_renditions_and_enquiries_do_not_change_it(changed) -> None:
    page, image = pages.article(), records.image()
    changed()
    page.title = "Half-written"
    page.save_revision(user=people.editor())
    image.get_rendition("width-48|format-webp")
    Enquiry.objects.create(name="Thandi", phone="+27821234567", message="Hello")
    Enquiry.objects.all().delete()
    assert not changed()
    # Cached pages contain the rendition's URL.
    SiteRendition.objects.all().delete()
    assert changed()


def test_a_value_cached_in_a_rolled_back_transaction_is_not_used() -> None:
    def rolled_back() -> str:
        claim.statement = "Never said"
        claim.save()
        return cached("statement", lambda: claim.statement)

    claim = records.claim(statement="As it was")
    with transaction.atomic():
        assert rolled_back() == "Never said"
        transaction.set_rollback(True)
    claim.refresh_from_db()
    assert cached("statement", lambda: claim.statement) == "As it was"
    claim.statement = "As it is"
    claim.save()
    assert cached("statement", lambda: claim.statement) == "As it is"
