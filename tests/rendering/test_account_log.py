"""The audit log of accounts and permissions, and its report for the Owner."""

import json
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from accounts.audit import ACTION_PREFIX, UNKNOWN_ACCOUNT
from tests import reauthentication, second_factor
from tests.documents import parse, words
from tests.factories import people

pytestmark = pytest.mark.django_db
PASSWORD = "a-long-Sentence-77"


@pytest.fixture
def owner():
    user = people.owner()
    user.set_password(PASSWORD)
    user.save()
    ModelLogEntry.objects.all().delete()
    return user


def lines() -> list[tuple[str, str]]:
    found = ModelLogEntry.objects.filter(action__startswith=ACTION_PREFIX).order_by("pk")
    return [(entry.label, str(entry.message)) for entry in found]


def sign_in(name: str, password: str, network: str = "203.0.113.5") -> Client:
    client = Client(REMOTE_ADDR=network)
    client.post("/admin/login/", {"login": name, "password": password})
    return client


def test_sign_ins_good_and_bad(owner):
    client = sign_in("owner", PASSWORD)
    sign_in("owner", "wrong")
    client.post("/admin/logout/")
    said = ["Signed in", "Sign-in refused", "Signed out"]
    assert lines() == [("owner", words) for words in said]


def test_unknown_usernames_are_not_stored(owner):
    """It may be a password typed into the wrong field."""
    sign_in("my-Password-1", "x")
    assert lines() == [(UNKNOWN_ACCOUNT, "Sign-in refused")]
    assert "my-Password-1" not in str(list(ModelLogEntry.objects.values()))


def test_passwords_and_addresses_are_not_stored(owner):
    sign_in("owner", "a-wrong-Sentence-99")
    sign_in("owner", PASSWORD, "198.51.100.7")
    kept = json.dumps(list(ModelLogEntry.objects.values()), default=str)
    for secret in ("a-wrong-Sentence-99", PASSWORD, "203.0.113.5", "198.51.100.7"):
        assert secret not in kept
    marks = {entry.data["network"] for entry in ModelLogEntry.objects.all()}
    assert len(marks) == 2


def test_second_factor_and_password(owner):
    secret = second_factor.add_to(owner)
    client = sign_in("owner", PASSWORD)
    client.post(reverse("mfa_authenticate"), {"code": "000000"})
    client.post(reverse("mfa_authenticate"), {"code": second_factor.code(secret)})
    new = "another-Sentence-78"
    typed = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    client.post(reverse("account_change_password"), typed)
    call_command("remove_second_factor", "owner")
    said = [message for _, message in lines()]
    assert said[:3] == ["Second factor refused", "Signed in", "Password changed"]
    assert set(said[3:]) == {
        "Second factor removed: authenticator app",
        "Second factor removed: recovery codes",
    }
    assert not Authenticator.objects.exists()


def test_changed_permissions(owner):
    editor, group = people.editor(), Group.objects.get(name="Editor")
    ModelLogEntry.objects.all().delete()
    client = Client()
    client.force_login(people.superuser())
    reauthentication.reauthenticate(client)
    data = {
        "username": "editor",
        "email": "e@palms.example",
        "first_name": "E",
        "last_name": "E",
        "is_active": "on",
        "groups": [Group.objects.get(name="Owner").pk],
    }
    answer = client.post(reverse("wagtailusers_users:edit", args=[editor.pk]), data)
    assert answer.status_code == 302
    group.permissions.add(Permission.objects.get(codename="delete_user"))
    editor.is_superuser = True
    editor.save()
    found = lines()
    for line in (
        ("editor", "Rights changed: taken out of Editor"),
        ("editor", "Rights changed: put into Owner"),
        ("Editor", "Rights changed: may now: Can delete user"),
        ("editor", "Rights changed: made a superuser"),
    ):
        assert line in found
    by = ModelLogEntry.objects.filter(data__detail="put into Owner").get()
    assert by.user.username == "keeper"


def test_who_reads_it(owner):
    sign_in("owner", "wrong")
    client = Client()
    client.force_login(owner)
    page = parse(client.get(reverse("sign_in_report")))
    assert "Sign-in refused" in words(page)
    assert "Sign-ins and rights" in client.get("/admin/").content.decode()
    client.force_login(people.editor())
    assert client.get(reverse("sign_in_report")).status_code == 302
    assert "Sign-ins and rights" not in client.get("/admin/").content.decode()
    # Nor in Wagtail's own history of the site.
    assert "Sign-in refused" not in client.get("/admin/reports/site-history/").content.decode()


def test_entries_are_deleted_after_400_days(owner):
    sign_in("owner", PASSWORD)
    sign_in("owner", "wrong")
    old = ModelLogEntry.objects.order_by("pk").first()
    ModelLogEntry.objects.filter(pk=old.pk).update(timestamp=timezone.now() - timedelta(days=401))
    call_command("purge_sign_ins")
    assert [message for _, message in lines()] == ["Sign-in refused"]
