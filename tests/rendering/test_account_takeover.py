"""Changing an e-mail address, password, permission or second factor needs reauthentication."""

import time

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import ModelLogEntry

from tests import reauthentication, second_factor
from tests.documents import parse, words
from tests.factories import people
from tests.mails import mails_sent

pytestmark = pytest.mark.django_db
ACCOUNT = {"username": "editor", "first_name": "E", "last_name": "E", "is_active": "on"}
NEW_PASSWORD = {"password1": "stolen-Sentence-99", "password2": "stolen-Sentence-99"}
ACTIONS = {"set_active_state": "False", "assign_role": "", "delete": ""}


@pytest.fixture
def owner(client):
    user = people.owner()
    user.set_password("a-long-Sentence-77")
    user.save()
    client.force_login(user)
    return user


@pytest.fixture
def editor():
    return people.editor()


def everything() -> list[tuple]:
    accounts = get_user_model().objects.order_by("pk")
    groups = [(one.pk, group.name) for one in accounts for group in one.groups.all()]
    return [*accounts.values_list("pk", "username", "email", "password", "is_active"), *groups]


def test_the_account_page_changes_no_address(client, owner):
    page = client.get("/admin/account/").content.decode()
    assert "name_email-email" not in page
    data = {
        "name_email-first_name": "Nomsa",
        "name_email-last_name": "Dlamini",
        "name_email-email": "thief@evil.example",
        "theme-theme": "system",
        "theme-contrast": "system",
        "theme-density": "default",
        "password-old_password": "a-long-Sentence-77",
        "password-new_password1": "stolen-Sentence-99",
        "password-new_password2": "stolen-Sentence-99",
    }
    client.post("/admin/account/", data)
    owner.refresh_from_db()
    assert owner.first_name == "Nomsa"
    assert owner.email == "owner@palms.example"
    assert owner.check_password("a-long-Sentence-77")


def test_the_users_pages_change_no_account(client, owner, editor):
    before = everything()
    edit = reverse("wagtailusers_users:edit", args=[editor.pk])
    own = reverse("wagtailusers_users:edit", args=[owner.pk])
    delete = reverse("wagtailusers_users:delete", args=[editor.pk])
    add = reverse("wagtailusers_users:add")
    role = str(Group.objects.get(name="Owner").pk)
    changes = [{"email": "thief@evil.example"}, NEW_PASSWORD | {"email": "editor@palms.example"}]
    for address in (edit, own, delete, add):
        assert client.get(address).headers["Location"].startswith("/admin/reauthenticate/?next=")
        for change in changes:
            client.post(address, ACCOUNT | {"groups": [role]} | change)
    client.post(add, ACCOUNT | NEW_PASSWORD | {"username": "third", "email": "t@evil.example"})
    for action in ACTIONS:
        address = reverse("wagtail_bulk_action", args=["auth", "user", action])
        answer = client.post(f"{address}?id={editor.pk}", {"mark_as_active": "False", "role": role})
        assert answer.headers["Location"].startswith("/admin/reauthenticate/?next="), action
    assert everything() == before
    assert not mails_sent()


def test_a_form_keeps_its_input_when_reauthentication_expired(client, owner, editor):
    address = reverse("wagtailusers_users:edit", args=[editor.pk])
    page = parse(client.post(address, ACCOUNT | {"email": "new@palms.example"}))
    assert "show once more that it is you" in words(page)
    assert page.query("[name=email]")[0].attrs["value"] == "new@palms.example"


@pytest.mark.parametrize("of", ["own", "others"])
def test_after_reauthentication_it_changes_and_the_former_address_is_notified(
    client, owner, editor, of
):
    reauthentication.reauthenticate(client)
    user = owner if of == "own" else editor
    address = reverse("wagtailusers_users:edit", args=[user.pk])
    assert client.get(address).status_code == 200
    data = ACCOUNT | {"username": user.username, "email": "new@palms.example"}
    client.post(address, data | {"groups": [str(user.groups.get().pk)]})
    user.refresh_from_db()
    assert user.email == "new@palms.example"
    assert [letter.to for letter in mails_sent()] == [[f"{user.username}@palms.example"]]
    assert "e-mail address of your account was changed" in mails_sent()[0].body
    line = ModelLogEntry.objects.get(action="palms.address_changed")
    assert (line.label, line.user) == (user.username, owner)
    # Reauthentication expires.
    session = client.session
    session["account_authentication_methods"][0]["at"] = time.time() - 301
    session.save()
    assert client.get(address).status_code == 302


def test_a_password_set_by_another_account_is_notified(client, owner, editor):
    reauthentication.reauthenticate(client)
    data = ACCOUNT | NEW_PASSWORD | {"email": editor.email, "groups": [str(editor.groups.get().pk)]}
    client.post(reverse("wagtailusers_users:edit", args=[editor.pk]), data)
    editor.refresh_from_db()
    assert editor.check_password(NEW_PASSWORD["password1"])
    assert [
        (letter.to, "Your password was changed." in letter.body) for letter in mails_sent()
    ] == [(["editor@palms.example"], True)]


def test_ones_own_address_after_the_password(client, owner):
    address = reverse("account_change_email")
    asked = client.get(address)
    assert asked.headers["Location"].startswith("/admin/reauthenticate/")
    client.post(asked.headers["Location"], {"password": "wrong"})
    assert client.get(address).status_code == 302
    client.post(asked.headers["Location"], {"password": "a-long-Sentence-77"})
    assert client.get(address).status_code == 200
    for wrong in ("", "no address"):
        assert client.post(address, {"email": wrong}).status_code == 200
    client.post(address, {"email": "new@palms.example"})
    owner.refresh_from_db()
    assert owner.email == "new@palms.example"
    assert [letter.to for letter in mails_sent()] == [["owner@palms.example"]]


def test_all_views_of_factors_require_reauthentication(client, owner):
    second_factor.add_to(owner)
    session = client.session
    session["palms_second_factor"] = owner.pk
    session.save()
    before = list(Authenticator.objects.values_list("pk", "data"))
    names = (
        "mfa_activate_totp",
        "mfa_deactivate_totp",
        "mfa_generate_recovery_codes",
        "mfa_view_recovery_codes",
        "mfa_add_webauthn",
    )
    for name in names:
        for answer in (client.get(reverse(name)), client.post(reverse(name), {"code": "000000"})):
            if answer.status_code == 405:
                continue
            where = answer.headers.get("Location", "")
            assert "reauthenticate" in where or where == reverse("mfa_deactivate_totp"), name
    assert list(Authenticator.objects.values_list("pk", "data")) == before
