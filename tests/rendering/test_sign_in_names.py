"""Sign-in by any spelling of the username or by e-mail address, revealing no accounts."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from tests import reauthentication
from tests.documents import only, parse, words
from tests.factories import people

pytestmark = pytest.mark.django_db
PASSWORD = "a-long-Sentence-77"
LOGIN = "/admin/login/"


def made(name: str, email: str = "", password: str = PASSWORD, **more):
    user = get_user_model().objects.create_user(name, email, password, **more)
    user.groups.set(people.Group.objects.filter(name="Editor"))
    return user


def signed_in(typed: str, password: str = PASSWORD):
    """The primary key of the account that is signed in, or None."""
    client = Client()
    client.post(LOGIN, {"login": typed, "password": password})
    number = client.session.get("_auth_user_id")
    return int(number) if number else None


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("owner", "Owner"),
        ("owner", "OWNER "),
        ("Owner", "owner"),
        ("émilie", "Émilie"),
        ("Ünal", "ünal"),
        ("owner", "Owner@Palms.Example"),
        ("owner", "owner@palms.example"),
        ("o", f"{'long.' * 12}name@{'host.' * 24}example"),
    ],
)
def test_any_spelling(stored, typed):
    email = typed.strip().lower() if len(typed) > 150 else "owner@palms.example"
    user = made(stored, email)
    made("other", "other@palms.example")
    assert signed_in(typed) == user.pk
    assert signed_in(typed, "wrong-Sentence-1") is None


def test_two_stored_names_that_differ_by_case_each_sign_in_as_stored():
    upper, lower = made("Owner", "a@palms.example"), made("owner", "b@palms.example")
    assert signed_in("Owner") == upper.pk
    assert signed_in("owner") == lower.pk
    # Nobody can say which of the two is meant.
    assert signed_in("OWNER") is None
    assert signed_in("A@palms.example") == upper.pk


def test_inactive_accounts_are_ignored():
    made("Owner", "a@palms.example", is_active=False)
    user = made("owner", "a@palms.example")
    for typed in ("owner", "OWNER", "A@palms.example"):
        assert signed_in(typed) == user.pk
    assert signed_in("Owner") is None


def test_usernames_take_precedence_and_shared_addresses_match_none():
    named = made("spa@palms.example")
    made("first", "spa@palms.example")
    assert signed_in("SPA@palms.example") == named.pk
    made("second", "desk@palms.example")
    made("third", "desk@palms.example")
    assert signed_in("desk@palms.example") is None


def test_responses_do_not_reveal_usernames(django_assert_num_queries):
    made("owner", "owner@palms.example")

    def said(typed: str) -> str:
        page = parse(Client().post(LOGIN, {"login": typed, "password": "wrong-Sentence-1"}))
        return words(only(page, "main"))

    answers = {
        said(typed) for typed in ("owner", "Owner", "owner@palms.example", "nobody", "n@x.y")
    }
    assert len(answers) == 1
    assert "do not belong together" in answers.pop()


def test_every_spelling_counts_as_one_account(settings):
    settings.TRUSTED_PROXY_HOPS = 1
    made("owner", "owner@palms.example")
    spellings = ("owner", "Owner", "OWNER", "Owner@palms.example")
    for number in range(40):
        client = Client(headers={"x-forwarded-for": f"203.0.113.{number}"})
        client.post(LOGIN, {"login": spellings[number % 4], "password": "wrong-Sentence-1"})
    for typed in spellings:
        client = Client(headers={"x-forwarded-for": "198.51.100.7"})
        page = client.post(LOGIN, {"login": typed, "password": PASSWORD})
        assert "wait, an hour at most" in words(parse(page)), typed


def test_a_keyboard_changes_nothing_in_the_fields(client):
    for address, name in ((LOGIN, "login"), (reverse("account_reset_password"), "email")):
        field = only(parse(client.get(address)), f"input[name={name}]").attrs
        assert field["autocapitalize"] == "none"
        assert field["autocorrect"] == "off"
        assert field["spellcheck"] == "false"


def test_no_second_name_that_differs_by_case_alone(client):
    made("Émilie", "e@palms.example")
    client.force_login(people.superuser())
    reauthentication.reauthenticate(client)
    data = {
        "email": "n@palms.example",
        "first_name": "N",
        "last_name": "N",
        "is_active": "on",
        "password1": PASSWORD,
        "password2": PASSWORD,
    }
    page = client.post(reverse("wagtailusers_users:add"), data | {"username": "émilie"})
    assert "already exists" in words(parse(page))
    client.post(reverse("wagtailusers_users:add"), data | {"username": "nomsa"})
    other = get_user_model().objects.get(username="nomsa")
    edit = reverse("wagtailusers_users:edit", args=[other.pk])
    assert "already exists" in words(parse(client.post(edit, data | {"username": "ÉMILIE"})))
    # One's own name in another spelling is free.
    assert client.post(edit, data | {"username": "Nomsa"}).status_code == 302
