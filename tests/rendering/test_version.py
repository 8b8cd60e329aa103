"""The content version moves with every change a visitor could see, and with no other."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from caching.content import cached, current_version, leave_request
from enquiries.models import Enquiry
from images.models import SiteRendition
from tests.factories import pages, people, records

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _between_requests() -> None:
    """A test that did not read a file to its end leaves its request open."""
    leave_request()


@pytest.fixture
def moved():
    """Asks whether the version has moved since it was last asked."""
    seen = [""]

    def ask() -> bool:
        before, seen[0] = seen[0], current_version()
        return seen[0] != before

    return ask


def test_a_page_that_expires_by_the_clock(moved) -> None:
    page = pages.article()
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(hours=1))
    moved()
    call_command("publish_scheduled")
    page.refresh_from_db()
    assert not page.live
    assert moved()


def test_a_page_that_is_published_by_the_clock(moved) -> None:
    page = pages.article(live=False)
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    past = timezone.now() - timedelta(hours=1)
    page.revisions.update(approved_go_live_at=past)
    moved()
    call_command("publish_scheduled")
    assert moved()


def test_pages_that_are_unpublished_together(moved, client) -> None:
    found = [pages.article(), pages.service()]
    client.force_login(people.owner())
    moved()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])
    client.post(f"{address}?id={found[0].pk}&id={found[1].pk}")
    assert not type(found[0]).objects.live().exists()
    assert moved()


def test_a_page_that_moves(moved) -> None:
    page, parent = pages.standard(), pages.standard()
    moved()
    page.move(parent, pos="last-child")
    assert moved()


def test_a_page_that_changes_places_with_its_neighbour(moved) -> None:
    first, second = pages.standard(), pages.standard()
    moved()
    first.move(second, pos="right")
    assert moved()


def test_a_page_that_becomes_private_and_public_again(moved) -> None:
    page = pages.article()
    moved()
    rule = PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert moved()
    rule.delete()
    assert moved()


def test_a_record_of_which_only_some_fields_are_saved(moved) -> None:
    claim, area, person = records.claim(), records.body_area(), records.team_member()
    details, identity = records.contact_details(), records.site_identity()
    moved()
    for record, field in (
        (claim, "statement"),
        (area, "see_doctor_first"),
        (person, "role"),
        (details, "phone"),
        (identity, "notice_text"),
    ):
        record.save(update_fields=[field])
        assert moved(), record


def test_a_record_that_is_deleted(moved) -> None:
    for record in (records.claim(), records.body_area(), records.topic(), records.image()):
        moved()
        record.delete()
        assert moved(), record


def test_drafts_copies_of_pictures_and_enquiries_leave_it(moved) -> None:
    page, image = pages.article(), records.image()
    moved()
    page.title = "Half-written"
    page.save_revision(user=people.editor())
    image.get_rendition("width-48|format-webp")
    Enquiry.objects.create(name="Thandi", phone="+27821234567", message="Hello")
    Enquiry.objects.all().delete()
    assert not moved()
    # Pages that are kept name the copy's address.
    SiteRendition.objects.all().delete()
    assert moved()


def test_what_a_rolled_back_change_kept_is_never_served() -> None:
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
