"""Permissions to view, change, export and delete enquiries."""

import pytest
from django.test import Client
from django.urls import reverse

from enquiries.models import Enquiry, EnquiryEvent, EnquiryMail
from tests import documents
from tests.documents import parse
from tests.factories import people
from tests.factories.enquiries import enquiry
from tests.rendering.enquiries.inbox import SATURDAY, inbox_url

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
def test_permissions_by_role(client, who, page, day, change, export, delete):
    row = enquiry()
    row.mails.create(to="spa")
    row.events.create(what="Released")
    if who:
        client.force_login(who())
    assert client.get(inbox_url("list")).status_code == page
    assert client.get(inbox_url("edit", row.pk)).status_code == page
    assert client.get(inbox_url("day")).status_code == day
    client.post(inbox_url("edit", row.pk), {"do": "answered", "was": "new"})
    row.refresh_from_db()
    assert (row.status == "answered") is change
    assert client.get(inbox_url("list"), {"export": "csv"}).status_code == export
    assert client.get(inbox_url("add")).status_code == 302
    client.post(inbox_url("delete", row.pk))
    assert Enquiry.objects.exists() is not delete
    assert EnquiryMail.objects.exists() is not delete
    assert EnquiryEvent.objects.exists() is not delete


def test_staff_without_permission_see_no_enquiries(staff_without_permission):
    row = enquiry(status="booked", booked_for=SATURDAY)
    for name, args in (
        ("list", []),
        ("edit", [row.pk]),
        ("day", []),
        ("calendar", [row.pk]),
        ("delete", [row.pk]),
    ):
        assert staff_without_permission.get(inbox_url(name, *args)).status_code == 302
    # Wagtail's chooser checks no permission on the model.
    assert (
        staff_without_permission.get("/admin/snippets/choose/contact/enquiry/").status_code == 404
    )
    assert (
        staff_without_permission.get("/admin/snippets/choose/articles/readerquestion/").status_code
        == 404
    )
    home = staff_without_permission.get(reverse("wagtailadmin_home")).content.decode()
    assert "enquir" not in home.lower()


def test_only_the_owner_sees_held_statistics_and_find_one_person(editor, owner):
    enquiry(status="held", held_because="It has links in it, as advertising has.")
    held = owner.get(inbox_url("list"), {"show": "held"})
    assert "It has links in it, as advertising has. 1×" in documents.words(
        parse(held), ".held-figures"
    )
    assert reverse("find_person") in documents.values(parse(held), "a", "href")
    for answer in (editor.get(inbox_url("list"), {"show": "held"}), owner.get(inbox_url("list"))):
        assert not parse(answer).query(".held-figures")
    assert reverse("find_person") not in editor.get(inbox_url("list")).content.decode()


def test_every_action_requires_the_csrf_token(django_user_model):
    client = Client(enforce_csrf_checks=True)
    client.force_login(people.editor())
    row = enquiry()
    assert client.post(inbox_url("edit", row.pk), {"do": "closed", "was": "new"}).status_code == 403
    row.refresh_from_db()
    assert row.status == "new"
