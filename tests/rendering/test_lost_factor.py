"""Two Owners help each other out when a phone and its recovery codes are lost."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from tests import proof, second_factor
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
    second_factor.set_up(user)
    return user


def address(user) -> str:
    return reverse("remove_second_factor", args=[user.pk])


def test_the_other_owner_removes_it(client, lost):
    client.force_login(people.owner())
    assert client.get(address(lost)).headers["Location"].startswith("/admin/reauthenticate/")
    assert client.post(address(lost)).headers["Location"].startswith("/admin/reauthenticate/")
    assert Authenticator.objects.filter(user=lost).exists()
    proof.give(client)
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
    # Once more does no harm.
    assert "no second factor" in words(parse(client.get(address(lost))))
    client.post(address(lost))
    assert address(lost) not in client.get(reverse("wagtailusers_users:index")).content.decode()


def refused(client, user) -> bool:
    proof.give(client)
    client.post(address(user))
    return Authenticator.objects.filter(user=user).count() == 2


def test_nobody_else_does(client, lost):
    keeper = people.superuser()
    second_factor.set_up(keeper)
    client.force_login(people.editor())
    assert refused(client, lost)
    client.force_login(people.owner())
    assert refused(client, keeper)
    # One's own is removed on one's own page, which leaves an account that needs one never without.
    client.force_login(lost)
    session = client.session
    session["palms_second_factor"] = lost.pk
    session.save()
    assert refused(client, lost)
    assert client.get(reverse("remove_second_factor", args=[99999])).status_code == 404
