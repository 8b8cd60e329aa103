"""An Owner removes the second factor of another Owner."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from tests import reauthentication, second_factor
from tests.documents import parse, words
from tests.factories import people
from tests.mails import mails_sent

pytestmark = pytest.mark.django_db
PASSWORD = "a-long-Sentence-77"


@pytest.fixture
def lost():
    """The other Owner, without phone and codes."""
    user = people._staff("thandi", "Owner")
    user.set_password(PASSWORD)
    user.save()
    second_factor.add_to(user)
    return user


def address(user) -> str:
    return reverse("remove_second_factor", args=[user.pk])


def test_the_other_owner_removes_it(client, lost):
    client.force_login(people.owner())
    assert client.get(address(lost)).headers["Location"].startswith("/admin/reauthenticate/")
    assert client.post(address(lost)).headers["Location"].startswith("/admin/reauthenticate/")
    assert Authenticator.objects.filter(user=lost).exists()
    reauthentication.reauthenticate(client)
    listed = client.get(reverse("wagtailusers_users:index")).content.decode()
    assert address(lost) in listed
    assert "really thandi" in words(parse(client.get(address(lost))))
    client.post(address(lost))
    assert not Authenticator.objects.exists()
    assert [letter.to for letter in mails_sent()] == [["thandi@palms.example"]]
    assert "Your second factor was removed" in mails_sent()[0].body
    lines = ModelLogEntry.objects.filter(action="palms.factor_removed")
    assert {(line.label, line.user.username) for line in lines} == {("thandi", "owner")}
    entering = Client()
    entering.post("/admin/login/", {"login": "thandi", "password": PASSWORD})
    assert entering.get("/admin/").status_code == 200
    # A second removal has no effect.
    assert "no second factor" in words(parse(client.get(address(lost))))
    client.post(address(lost))
    assert address(lost) not in client.get(reverse("wagtailusers_users:index")).content.decode()


def refused(client, user) -> bool:
    reauthentication.reauthenticate(client)
    client.post(address(user))
    return Authenticator.objects.filter(user=user).count() == 2


def test_other_accounts_may_not(client, lost):
    keeper = people.superuser()
    second_factor.add_to(keeper)
    client.force_login(people.editor())
    assert refused(client, lost)
    client.force_login(people.owner())
    assert refused(client, keeper)
    # Users remove their own on their account page, which refuses to remove a required one.
    client.force_login(lost)
    session = client.session
    session["palms_second_factor"] = lost.pk
    session.save()
    assert refused(client, lost)
    assert client.get(reverse("remove_second_factor", args=[99999])).status_code == 404
