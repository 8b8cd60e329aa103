"""What the owner has not filled in stands on the admin's first page, and nowhere in public."""

from datetime import time

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from contact.models import ContactDetails, OpeningHours
from core.models import SiteIdentity
from tests.documents import parse, values, words
from tests.factories import pages, people, records

pytestmark = pytest.mark.django_db
HOME, STEPS = "/admin/", "/admin/help/make-it-yours/"
SENTENCE = "This site is a demonstration"
STILL = "This site still says it is a demonstration."
PANEL, CHECKLIST = ".still-missing", ".checklist"


def signed_in(account) -> Client:
    client = Client()
    client.force_login(account)
    return client


def panel(client: Client) -> str:
    return words(parse(client.get(HOME)), PANEL)


def both_panels(client: Client) -> str:
    """What is missing and belongs to a step stands in the owner's checklist."""
    return words(parse(client.get(STEPS)), CHECKLIST) + panel(client)


def everything_filled_in():
    """A small site on which nothing is missing; gives its one service."""
    records.contact_details()
    person = records.team_member(is_therapist=True, is_author=True, is_reviewer=True)
    service = pages.service(title="Foot massage", hero_image=records.image())
    pages.article(author=person, reviewer=person)
    told = {"directions": "Green gate.", "parking": "Two bays.", "access": "One step."}
    pages.contact(**told, door=records.image())
    pages.standard(slug="privacy")
    pages.standard(slug="terms")
    return service


def test_a_new_site_lists_what_is_missing_and_leads_there() -> None:
    pages.contact()
    service = pages.service(title="Foot massage")
    service.prices = []
    service.save()
    pages.article()
    client = signed_in(people.owner())
    shown = both_panels(client)
    for thing in (
        "Your number",
        "Your address",
        "Your place on the map",
        "Information Officer",
        "Opening hours",
        "The way to you",
        "Parking",
        "Steps and access",
        "A picture of your door",
        "Your therapists",
        "A reviewer",
        "Terms",
        "Privacy page",
        "Prices: Foot massage",
        "A picture: Foot massage",
        "Who wrote it: 1 article",
        "Who checked it: 1 article",
    ):
        assert thing in shown
    document = parse(client.get(HOME))
    for url in {
        *values(document, f"{PANEL} a", "href"),
        *values(document, f"{CHECKLIST} a", "href"),
    }:
        assert client.get(url, follow=True).status_code == 200, url


def test_it_is_gone_when_all_is_there() -> None:
    everything_filled_in()
    assert panel(signed_in(people.owner())) == ""


def test_what_is_filled_in_leaves_the_list_and_what_is_taken_away_comes_back() -> None:
    service = everything_filled_in()
    client = signed_in(people.owner())
    details = ContactDetails.objects.get()
    details.opening_hours = []
    details.save()
    assert "Opening hours (to do)" in both_panels(client)
    details.opening_hours = [OpeningHours(weekday=1, opens=time(9), closes=time(18))]
    details.save()
    assert "Opening hours (done)" in both_panels(client)
    service.hero_image = None
    service.save_revision().publish()
    assert "A picture: Foot massage" in both_panels(client)


def test_an_editor_sees_only_what_is_theirs_to_fill_in() -> None:
    pages.service(title="Foot massage")
    records.site_identity(is_demonstration=True)
    shown = panel(signed_in(people.editor()))
    assert "A picture: Foot massage" in shown
    for thing in ("Your number", "Your therapists", STILL):
        assert thing not in shown


def test_the_second_request_needs_no_queries_for_the_list() -> None:
    for _ in range(5):
        pages.service()
    client = signed_in(people.owner())
    client.get(HOME)
    with CaptureQueriesContext(connection) as captured:
        assert "A picture" in both_panels(client)
    asked = [query["sql"] for query in captured]
    assert not [sql for sql in asked if "hero_image_id" in sql or "team_teammember" in sql]


def test_the_site_says_once_that_it_is_a_demonstration_until_the_owner_switches_it_off() -> None:
    records.site_identity(is_demonstration=True)
    pages.standard(slug="about")
    visitor, client = Client(), signed_in(people.owner())
    for address in ("/", "/about/", "/search/", "/nothing/here/"):
        document = words(parse(visitor.get(address)))
        assert document.count(SENTENCE) == 1
        assert SENTENCE in words(parse(visitor.get(address)), ".footer")
    assert STILL in panel(client)
    [action] = values(parse(client.get(HOME)), f"{PANEL} form", "action")
    answer = client.post(action, follow=True)
    assert "no longer says that it is a demonstration" in words(parse(answer))
    assert STILL not in panel(client)
    assert SENTENCE not in words(parse(visitor.get("/about/")))


def test_a_site_of_ones_own_says_nothing_of_the_kind() -> None:
    records.site_identity()
    assert SENTENCE not in words(parse(Client().get("/")))
    assert STILL not in panel(signed_in(people.owner()))


def test_the_setting_says_it_and_takes_it_back() -> None:
    identity = records.site_identity(is_demonstration=True)
    client = signed_in(people.owner())
    address = reverse("wagtailsettings:edit", args=["core", "siteidentity", identity.site_id])
    assert "Say that this is a demonstration" in words(parse(client.get(address)))
    answer = client.post(address, {"name": identity.name})
    assert answer.status_code == 302
    assert not SiteIdentity.objects.get().is_demonstration


@pytest.mark.parametrize("who", ["editor", "visitor"])
def test_nobody_else_switches_it_off(who) -> None:
    records.site_identity(is_demonstration=True)
    client = signed_in(people.editor()) if who == "editor" else Client()
    client.post(reverse("end_demonstration"))
    assert SiteIdentity.objects.get().is_demonstration
    assert SENTENCE in words(parse(Client().get("/")), ".footer")
    # Nor does a link that somebody follows.
    assert signed_in(people.owner()).get(reverse("end_demonstration")).status_code == 405
