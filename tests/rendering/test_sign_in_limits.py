"""Rate limits of sign-in and password reset, which does not reveal which accounts exist."""

import io
import re
import time

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from accounts import emails
from tests import second_factor
from tests.documents import parse, words
from tests.factories import people
from tests.mails import mails_sent

pytestmark = pytest.mark.django_db
PASSWORD = "a-long-Sentence-77"
LOGIN = "/admin/login/"


@pytest.fixture(autouse=True)
def owner(settings):
    settings.TRUSTED_PROXY_HOPS = 1
    user = people.owner()
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def clock(monkeypatch):
    """Time that a test can move on."""

    class Clock:
        ahead = 0.0

    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + Clock.ahead)
    return Clock


def attempt(password: str, network: str = "203.0.113.5", name: str = "owner") -> bool:
    """Whether the sign-in succeeds, through the proxy, from this network."""
    client = Client(headers={"x-forwarded-for": f"10.9.8.7, {network}"})
    client.post(LOGIN, {"login": name, "password": password})
    return client.get("/admin/").status_code == 200


def lock_account() -> None:
    """Fail from several networks, each below its own limit."""
    for number in range(40):
        assert not attempt("wrong", f"203.0.113.{number}")
    assert not attempt(PASSWORD, "198.51.100.7")


def test_an_account_is_locked_after_forty_failures_and_unlocked_later(clock):
    lock_account()
    # From any network, however right the password now is, and however the name is written.
    answer = Client().post(LOGIN, {"login": "OWNER", "password": PASSWORD})
    assert "wait, an hour at most" in words(parse(answer))
    clock.ahead = 3601
    assert attempt(PASSWORD, "198.51.100.7")


def test_one_network_cannot_lock_an_account(clock):
    """A client that knows the username fails all day long."""
    for minute in range(41):
        clock.ahead = minute * 61
        attempt("wrong", "203.0.113.5")
        attempt("wrong", "203.0.113.5")
        if minute % 20 == 0:
            assert attempt(PASSWORD, "198.51.100.7")


def test_a_password_reset_unlocks_the_account():
    lock_account()
    ask("owner@palms.example")
    choose(link())
    assert attempt("another-Sentence-78", "198.51.100.7")


def test_a_password_reset_does_not_unlock_the_network():
    for _ in range(10):
        attempt("wrong", "203.0.113.5")
    ask("owner@palms.example")
    choose(link())
    assert not attempt("another-Sentence-78", "203.0.113.5")
    assert attempt("another-Sentence-78", "198.51.100.7")


def test_removing_the_second_factor_unlocks_the_account(owner):
    secret = second_factor.add_to(owner)
    lock_account()
    call_command("remove_second_factor", "owner", stdout=io.StringIO())
    assert attempt(PASSWORD, "198.51.100.7")

    secret = second_factor.add_to(owner)
    guess_codes(40)
    assert not enter_code(second_factor.code(secret))
    call_command("remove_second_factor", "owner", stdout=io.StringIO())
    secret = second_factor.add_to(owner)
    assert enter_code(second_factor.code(secret))


def test_a_network_is_locked_across_usernames(clock):
    for number in range(10):
        assert not attempt("wrong", "203.0.113.5", f"name-{number}")
    assert not attempt(PASSWORD, "203.0.113.5")
    assert attempt(PASSWORD, "198.51.100.7")
    clock.ahead = 61
    assert attempt(PASSWORD, "203.0.113.5")


def test_a_forged_header_does_not_change_the_network():
    for number in range(10):
        client = Client(headers={"x-forwarded-for": f"10.0.0.{number}, 203.0.113.5"})
        client.post(LOGIN, {"login": f"name-{number}", "password": "wrong"})
    assert not attempt(PASSWORD, "203.0.113.5")


def enter_code(code: str, network: str = "198.51.100.7") -> bool:
    """Whether the code is accepted after the right password."""
    client = Client(headers={"x-forwarded-for": f"10.9.8.7, {network}"})
    client.post(LOGIN, {"login": "owner", "password": PASSWORD})
    client.post(reverse("mfa_authenticate"), {"code": code})
    return client.get("/admin/").status_code == 200


def guess_codes(times: int, network: str = "") -> None:
    for number in range(times):
        assert not enter_code(f"{number:06}", network or f"203.0.113.{number}")


def test_codes_are_limited_too(owner):
    secret = second_factor.add_to(owner)
    guess_codes(10, "203.0.113.77")
    assert not enter_code(second_factor.code(secret), "203.0.113.77")
    # From another network they go on, up to the account's own limit.
    guess_codes(30)
    assert not enter_code(second_factor.code(secret))


def ask(email: str) -> tuple[int, str, str]:
    """Request a password reset; returns what the response shows."""
    client = Client()
    answer = client.post(reverse("account_reset_password"), {"email": email}, follow=True)
    text = re.sub(r'value="[^"]{30,}"', "", answer.content.decode())
    return answer.status_code, str(answer.redirect_chain), text


def test_an_unknown_address_gets_the_same_answer():
    known, unknown = ask("owner@palms.example"), ask("nobody@palms.example")
    assert known == unknown
    assert known[0] == 200
    assert [letter.to for letter in mails_sent()] == [["owner@palms.example"]]


def test_both_do_the_same_work(django_assert_num_queries, monkeypatch):
    """The mail worker sends the e-mail, so the response waits in neither case."""
    queued = []
    monkeypatch.setattr(emails, "queue", lambda letter, *given: queued.append(given))
    for email in ("owner@palms.example", "nobody@palms.example"):
        with django_assert_num_queries(1):
            Client().post(reverse("account_reset_password"), {"email": email})
    assert len(queued) == 2


def test_repeated_reset_requests_are_limited_alike():
    for email in ("owner@palms.example", "nobody@palms.example"):
        seen = [ask(email)[0] for _ in range(4)]
        assert seen == [200, 200, 200, 429]


def link(letter=None) -> str:
    found = re.search(r"https?://\S+/key/\S+", (letter or mails_sent()[-1]).body)
    assert found
    return "/" + found[0].split("/", 3)[3]


def choose(address: str, password: str = "another-Sentence-78") -> Client:
    client = Client()
    page = client.get(address, follow=True)
    where = page.redirect_chain[-1][0] if page.redirect_chain else address
    client.post(where, {"password1": password, "password2": password})
    return client


def test_the_link_works_once_and_does_not_sign_in(owner):
    ask("owner@palms.example")
    letter = mails_sent()[-1]
    assert letter.body.startswith("Hello owner,")
    assert not getattr(letter, "alternatives", [])
    client = choose(link(letter))
    owner.refresh_from_db()
    assert owner.check_password("another-Sentence-78")
    assert client.get("/admin/").status_code == 302
    choose(link(letter), "a-third-Sentence-79")
    owner.refresh_from_db()
    assert owner.check_password("another-Sentence-78")


def test_the_link_expires(owner, settings):
    ask("owner@palms.example")
    settings.PASSWORD_RESET_TIMEOUT = -1
    choose(link())
    owner.refresh_from_db()
    assert owner.check_password(PASSWORD)


def test_the_link_names_our_address_whatever_the_request_said():
    Client(headers={"host": "evil.example"}).post(
        reverse("account_reset_password"), {"email": "owner@palms.example"}
    )
    assert "evil.example" not in mails_sent()[-1].body
    assert "http://localhost:8000/admin/password/reset/key/" in mails_sent()[-1].body


def test_a_new_password_does_not_take_the_second_factor_away(owner):
    second_factor.add_to(owner)
    ask("owner@palms.example")
    choose(link())
    client = Client()
    client.post(LOGIN, {"login": "owner", "password": "another-Sentence-78"})
    assert client.get("/admin/").status_code == 302


def test_a_changed_password_is_mailed_to_the_account(owner):
    client = Client()
    client.post(LOGIN, {"login": "owner", "password": PASSWORD})
    new = "another-Sentence-78"
    typed = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    client.post(reverse("account_change_password"), typed)
    assert "Your password was changed." in mails_sent()[-1].body
    assert mails_sent()[-1].to == ["owner@palms.example"]


def test_closed_accounts_get_no_link():
    get_user_model().objects.update(is_active=False)
    ask("owner@palms.example")
    assert not mails_sent()
