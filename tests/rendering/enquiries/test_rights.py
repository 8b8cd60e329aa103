"""Who may see, change, take along and delete enquiries."""

import pytest
from django.test import Client
from django.urls import reverse

from enquiries.models import Enquiry, EnquiryEvent, EnquiryMail
from tests import documents
from tests.documents import parse
from tests.factories import people
from tests.factories.enquiries import enquiry
from tests.rendering.enquiries.inbox import SATURDAY, address

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("who", "page", "day", "change", "export", "delete"),
    [
        (people.owner, 200, 200, True, 200, True),
        (people.editor, 200, 200, True, 302, False),
        (people.superuser, 200, 200, True, 200, True),
        (None, 302, 302, False, 302, False),
    ],
)
def test_who_may_what(client, who, page, day, change, export, delete):
    row = enquiry()
    row.mails.create(to="spa")
    row.events.create(what="Released")
    if who:
        client.force_login(who())
    assert client.get(address("list")).status_code == page
    assert client.get(address("edit", row.pk)).status_code == page
    assert client.get(address("day")).status_code == day
    client.post(address("edit", row.pk), {"do": "answered", "was": "new"})
    row.refresh_from_db()
    assert (row.status == "answered") is change
    assert client.get(address("list"), {"export": "csv"}).status_code == export
    assert client.get(address("add")).status_code == 302
    client.post(address("delete", row.pk))
    assert Enquiry.objects.exists() is not delete
    assert EnquiryMail.objects.exists() is not delete
    assert EnquiryEvent.objects.exists() is not delete


def test_staff_without_rights_on_enquiries_see_none(guest):
    row = enquiry(status="booked", booked_for=SATURDAY)
    for name, args in (
        ("list", []),
        ("edit", [row.pk]),
        ("day", []),
        ("calendar", [row.pk]),
        ("delete", [row.pk]),
    ):
        assert guest.get(address(name, *args)).status_code == 302
    # Wagtail's list to choose a record from asks for no right on it.
    assert guest.get("/admin/snippets/choose/contact/enquiry/").status_code == 404
    assert guest.get("/admin/snippets/choose/articles/readerquestion/").status_code == 404
    home = guest.get(reverse("wagtailadmin_home")).content.decode()
    assert "enquir" not in home.lower()


def test_the_owner_reads_what_was_held_and_finds_one_person(desk, owner):
    enquiry(status="held", held_because="It has links in it, as advertising has.")
    held = owner.get(address("list"), {"show": "held"})
    assert "It has links in it, as advertising has. 1×" in documents.words(
        parse(held), ".held-figures"
    )
    assert reverse("find_person") in documents.values(parse(held), "a", "href")
    for answer in (desk.get(address("list"), {"show": "held"}), owner.get(address("list"))):
        assert not parse(answer).query(".held-figures")
    assert reverse("find_person") not in desk.get(address("list")).content.decode()


def test_every_button_needs_the_forms_token(django_user_model):
    client = Client(enforce_csrf_checks=True)
    client.force_login(people.editor())
    row = enquiry()
    assert client.post(address("edit", row.pk), {"do": "closed", "was": "new"}).status_code == 403
    row.refresh_from_db()
    assert row.status == "new"
