"""What waits for a decision or is old stands on the admin's first page."""

import re
from datetime import UTC, date, datetime, timedelta
from unittest.mock import patch

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Revision

from contact.models import ContactDetails
from services.models import ServicePrice
from services.price_age import YEAR, _prices_since, services_with_old_prices
from tests.documents import parse, values, words
from tests.factories import pages, people, records

pytestmark = pytest.mark.django_db
HOME = "/admin/"
PANEL = "[aria-labelledby=worth-a-look-title]"
DECIDE = "/admin/holidays/decide/"
TODAY = timezone.localdate()
TENTH = datetime(2026, 12, 10, 10, tzinfo=UTC)
# Before some holidays.
in_december = patch("django.utils.timezone.now", lambda: TENTH)


def panel(client: Client) -> str:
    return words(parse(client.get(HOME)), PANEL)


def test_nothing_to_look_at_is_not_mentioned(owner) -> None:
    pages.service().save_revision().publish()
    records.claim(review_due=TODAY + timedelta(days=1))
    records.image()
    assert panel(owner) == ""


def test_drafts_say_what_visitors_see(owner) -> None:
    live, scheduled, new = (pages.article(title=title) for title in ("A", "B", "C"))
    new.unpublish()
    for page in (live, new):
        page.save_revision()
    scheduled.go_live_at = timezone.now() + timedelta(days=3)
    scheduled.save_revision().publish()
    shown = panel(owner)
    assert "A Visitors see the version before." in shown
    assert "C Visitors do not see it." in shown
    assert ": B " not in shown
    for page in (live, new):
        page.save_revision().publish()
    assert panel(owner) == ""


def test_many_drafts_are_counted(owner) -> None:
    for _ in range(5):
        pages.article().save_revision()
    assert "2 more pages have changes" in panel(owner)


def test_claims_due_for_review_with_the_longest_due_first(owner) -> None:
    for days in (0, 5, 3, 2):
        records.claim(statement=f"Claim {days}", review_due=TODAY - timedelta(days=days))
    shown = panel(owner)
    assert shown.index("Claim 5") < shown.index("Claim 3") < shown.index("Claim 2")
    assert "Claim 0" not in shown
    assert "1 more claim is due for review" in shown


def test_pictures_without_a_description(owner, client) -> None:
    records.image(title="Towels")
    for number in range(4):
        records.image(title=f"Oil {number}", description="")
    assert "Oil 3" in panel(owner)
    assert "1 more picture without a description" in panel(owner)
    assert "Towels" not in panel(owner)
    listed = words(parse(owner.get("/admin/images/?described=false")), "main")
    assert "Oil 0" in listed
    assert "Towels" not in listed
    # Editors change only what they have uploaded.
    user = people.editor()
    records.image(title="Palm", description="", uploaded_by_user=user)
    client.force_login(user)
    assert "Palm" in panel(client)
    assert "Oil" not in panel(client)


def _age(days: int) -> None:
    """Make all revisions so many days older than they are."""
    for revision in Revision.objects.all():
        revision.created_at -= timedelta(days=days)
        revision.save(update_fields=["created_at"])


def _service(price: int, age: int):
    """A live service whose price was typed so many days ago."""
    service = pages.service(title="Foot massage")
    service.prices = [ServicePrice(minutes=60, price=price)]
    service.save_revision().publish()
    service.first_published_at = timezone.now() - timedelta(days=age)
    service.save()
    _age(age)
    return service


def test_prices_that_are_a_year_old(owner) -> None:
    service = _service(600, 400)
    assert "Prices: Foot massage" in panel(owner)
    # Words changed, prices not.
    service.standfirst = "Softer."
    service.save_revision().publish()
    assert "Prices: Foot massage" in panel(owner)
    service.prices = [ServicePrice(minutes=60, price=650)]
    service.save_revision().publish()
    assert panel(owner) == ""


def test_prices_changed_within_the_year_are_not_old_and_later_become_so() -> None:
    service = _service(600, 400)
    service.prices = [ServicePrice(minutes=60, price=650)]
    service.save_revision().publish()
    assert services_with_old_prices() == []
    later = timezone.now() + timedelta(days=366)
    assert services_with_old_prices(later) == [(service.pk, "Foot massage", 60)]


def test_a_price_from_a_day_is_new_from_that_day() -> None:
    service = _service(600, 400)
    # Typed 380 days ago, in force for 300.
    starts = TODAY - timedelta(days=300)
    service.prices = [ServicePrice(minutes=60, price=600, next_price=650, next_from=starts)]
    service.save_revision().publish()
    Revision.objects.filter(pk=service.latest_revision.pk).update(
        created_at=timezone.now() - timedelta(days=380)
    )
    assert services_with_old_prices() == []
    later = timezone.now() + timedelta(days=66)
    assert services_with_old_prices(later) == [(service.pk, "Foot massage", 60)]


def test_only_the_revisions_of_a_year_and_the_one_before_are_read() -> None:
    service = _service(600, 800)
    for _ in range(3):
        service.save_revision().publish()
    _age(400)
    service.save_revision().publish()
    found = list(_prices_since(timezone.now() - YEAR, [service.pk]))
    assert len(found) == 2
    assert services_with_old_prices() == [(service.pk, "Foot massage", 60)]


def test_a_new_service_has_no_old_prices() -> None:
    _service(600, 300)
    assert services_with_old_prices() == []


@pytest.mark.parametrize(
    ("choice", "said", "hours"),
    [("closed", "you are closed", []), ("open", "you are open as usual", ["09:00–18:00"])],
)
@in_december
def test_a_holiday_is_decided_with_one_button(client, choice, said, hours) -> None:
    records.contact_details()
    owner = client
    owner.force_login(people.owner())
    assert "Day of Reconciliation, Wednesday 16 December: open or closed?" in panel(owner)
    answer = owner.post(DECIDE, {"subject": "2026-12-16", "choice": choice}, follow=True)
    assert said in words(parse(answer))
    assert "Reconciliation" not in panel(owner)
    day = ContactDetails.objects.get().next_holiday
    assert (day.reason, day.hours) == ("Day of Reconciliation", hours)
    again = owner.post(DECIDE, {"subject": "2026-12-16", "choice": choice}, follow=True)
    assert "decided already" in words(parse(again))


@in_december
def test_a_special_day_and_a_day_that_is_closed_anyway_are_decided() -> None:
    christmas = date(2026, 12, 25)
    details = records.contact_details(special_days=[records.special_day(christmas)])
    undecided = [day for _, day, _ in details.undecided_holidays(22)]
    # 26 December 2026 is a Saturday: open. 16 December is undecided, the 25th is not.
    assert [day.day for day in undecided] == [16, 26, 1]
    details.opening_hours = [row for row in details.opening_hours.all() if row.weekday != 5]
    assert 26 not in [day.day for _, day, _ in details.undecided_holidays(22)]


@pytest.mark.parametrize("data", [{}, {"subject": "x", "choice": "open"}, {"choice": "closed"}])
def test_wrong_decisions_change_nothing(owner, data) -> None:
    records.contact_details()
    assert owner.post(DECIDE, data).status_code == 302
    details = ContactDetails.objects.get()
    assert (details.open_holidays, details.special_days.count()) == ([], 0)


@in_december
def test_who_may_not_decide(editor, client) -> None:
    records.contact_details()
    data = {"subject": "2026-12-25", "choice": "closed"}
    for visitor in (editor, client):
        visitor.post(DECIDE, data)
    assert not ContactDetails.objects.get().special_days.exists()
    assert "open or closed?" not in panel(editor)


def test_every_line_leads_to_its_field(owner) -> None:
    """The part of the URL after # is the id of an element of the page."""
    records.contact_details()
    _service(600, 400)
    pages.contact()
    records.claim(review_due=TODAY)
    records.image(description="")
    with in_december:
        owner.force_login(people.superuser())
        urls = values(parse(owner.get(HOME)), "main a", "href")
        fields = [url.partition("#") for url in urls if "#" in url]
        assert len(fields) >= 5
        for url, _, field in fields:
            # open_upload.js opens the upload form of the picture field.
            element = re.sub(r"^upload-(.+)$", r"id_\1-chooser", field)
            found = parse(owner.get(url, follow=True)).query(f"#{element}")
            # The browser does not go to a hidden field.
            assert found, f"{url}#{field}"
            assert found[0].attrs.get("type") != "hidden", f"{url}#{field}"
