"""Sign-in, second factor and session lifetime."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.test import Client
from django.urls import reverse

from accounts import middleware
from tests import second_factor
from tests.documents import only, parse, words
from tests.factories import people
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db
# All login views: Wagtail's, its view for private pages, Django's own.
LOGIN_PATHS = [
    "/admin/login/",
    "/_util/login/",
    "/django-admin/login/",
    "/accounts/login/",
    "/login/",
]
DESK = "/admin/"


@pytest.fixture
def owner():
    user = people.owner()
    user.set_password("a-long-Sentence-77")
    user.save()
    return user


def enter(client: Client, door: str = "/admin/login/", password: str = "a-long-Sentence-77"):
    """Submit username and password at a login view, following its redirects."""
    page = client.get(door, follow=True)
    address = page.redirect_chain[-1][0] if page.redirect_chain else door
    typed = {"login": "owner", "username": "owner", "password": password}
    return client.post(address, typed)


def has_admin_access(client: Client) -> bool:
    return client.get(DESK).status_code == 200


def test_a_password_is_enough_where_no_second_factor_is_required(client, owner):
    assert not has_admin_access(client)
    answer = enter(client)
    assert answer.headers["Location"] == DESK
    assert has_admin_access(client)


def test_the_way_back_leads_where_they_wanted_to_go(client, owner):
    answer = client.get("/admin/reports/sign-ins/")
    assert answer.headers["Location"] == "/admin/login/?next=/admin/reports/sign-ins/"
    wanted = {"login": "owner", "password": "a-long-Sentence-77", "next": "/admin/account/"}
    assert client.post("/admin/login/", wanted).headers["Location"] == "/admin/account/"
    away = wanted | {"next": "https://evil.example/"}
    assert Client().post("/admin/login/", away).headers["Location"] == DESK


@pytest.mark.parametrize("door", LOGIN_PATHS)
def test_no_login_view_skips_the_second_factor(client, owner, door):
    second_factor.add_to(owner)
    enter(client, door)
    assert not has_admin_access(client)
    for name in ("mfa_index", "mfa_deactivate_totp", "account_change_password"):
        assert client.get(reverse(name)).status_code == 302, name


def test_a_session_without_the_second_factor_is_ended(client, owner):
    """As another package might create it: by django.contrib.auth.login."""
    second_factor.add_to(owner)
    client.force_login(owner)
    for address in (DESK, "/admin/pages/", reverse("mfa_index"), reverse("mfa_deactivate_totp")):
        client.force_login(owner)
        assert client.get(address).headers["Location"].startswith("/admin/login/"), address
        assert "_auth_user_id" not in client.session
    client.force_login(owner)
    answer = client.post("/admin/pages/", headers={"x-requested-with": "XMLHttpRequest"})
    assert answer.status_code == 403


def test_password_and_code_together_let_in(client, owner):
    secret = second_factor.add_to(owner)
    answer = enter(client)
    assert answer.headers["Location"] == reverse("mfa_authenticate")
    assert not has_admin_access(client)
    enter(client)
    wrong = client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert "not right" in words(parse(wrong))
    assert not has_admin_access(client)
    client.post(reverse("mfa_authenticate"), {"code": second_factor.code(secret)})
    assert has_admin_access(client)


def test_a_recovery_code_lets_in_once(client, owner):
    second_factor.add_to(owner)
    factor = Authenticator.objects.get(type="recovery_codes")
    code = RecoveryCodes(factor).get_unused_codes()[0]
    enter(client)
    client.post(reverse("mfa_authenticate"), {"code": code})
    assert has_admin_access(client)
    again = Client()
    enter(again)
    again.post(reverse("mfa_authenticate"), {"code": code})
    assert not has_admin_access(again)


def test_the_second_factor_of_one_account_does_not_count_for_another(client, owner):
    second_factor.add_to(owner)
    keeper = people.superuser()
    client.force_login(keeper)
    session = client.session
    session[middleware.FACTOR_KEY] = keeper.pk
    session.save()
    client.force_login(owner)
    assert not has_admin_access(client)


class TestWhereItIsRequired:
    @pytest.fixture(autouse=True)
    def _required(self, settings):
        settings.REQUIRE_SECOND_FACTOR = True

    @pytest.mark.parametrize("who", [people.owner, people.superuser])
    def test_until_it_is_set_up_every_address_leads_there(self, client, who):
        client.force_login(who())
        for address in (DESK, "/admin/pages/", "/admin/users/", "/admin/account/", "/admin/x/"):
            assert client.get(address).headers["Location"] == reverse("mfa_index"), address
        assert client.get(reverse("mfa_index")).status_code == 200

    @pytest.mark.parametrize("permission", ["add_user", "change_user", "change_group"])
    def test_users_who_may_grant_permissions_are_redirected_to_its_setup(self, client, permission):
        helpers = Group.objects.create(name="Helpers")
        helpers.permissions.set(
            Permission.objects.filter(codename__in=["access_admin", permission])
        )
        helper = people.editor()
        helper.groups.set([helpers])
        client.force_login(helper)
        assert client.get(DESK).headers["Location"] == reverse("mfa_index")

    def test_an_editor_goes_on_without(self, client):
        client.force_login(people.editor())
        assert has_admin_access(client)

    def test_setting_it_up_opens_the_desk(self, client, owner, monkeypatch):
        # A test's own transaction never commits; a request's does, before the answer goes out.
        monkeypatch.setattr(transaction, "on_commit", lambda then: then())
        enter(client)
        address = reverse("mfa_activate_totp")
        asked = client.get(address)
        assert asked.headers["Location"].startswith(reverse("account_reauthenticate"))
        client.post(asked.headers["Location"], {"password": "a-long-Sentence-77"})
        page = parse(client.get(address))
        assert only(page, "img[src^='data:image/svg']")
        secret = words(only(page, "code"))
        answer = client.post(address, {"code": second_factor.code(secret)})
        assert answer.headers["Location"] == reverse("mfa_view_recovery_codes")
        codes = [
            words(node) for node in parse(client.get(answer.headers["Location"])).query("code")
        ]
        assert len(codes) == 10
        # Shown once.
        assert not parse(client.get(answer.headers["Location"])).query("code")
        assert has_admin_access(client)
        # And cannot be taken away again.
        assert "needs its second factor" in words(parse(client.get(reverse("mfa_deactivate_totp"))))
        client.post(reverse("mfa_deactivate_totp"))
        assert Authenticator.objects.filter(type="totp").exists()

    def test_its_secret_is_not_readable_in_the_database(self, owner):
        secret = second_factor.add_to(owner)
        assert secret not in str(Authenticator.objects.get(type="totp").data)


def test_there_is_no_sign_up(client):
    for address in ("/admin/signup/", "/accounts/signup/", "/admin/second-factor/webauthn/signup/"):
        assert client.get(address).status_code in (302, 404), address
        client.post(address, {"username": "x", "password1": "a-long-Sentence-77"})
    assert not get_user_model().objects.exists()


def test_an_account_without_permissions_gets_a_message(client):
    get_user_model().objects.create_user("owner", password="a-long-Sentence-77")
    answer = enter(client)
    assert answer.headers["Location"] == reverse("account_inactive")
    assert "ask the owner" in words(parse(client.get(reverse("account_inactive"))))


def test_a_form_opened_under_an_earlier_sign_in_is_refused_in_words(owner):
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/admin/login/", {"login": "owner", "password": "a-long-Sentence-77"})
    assert answer.status_code == 403
    assert "Nothing was saved" in words(parse(answer))
    assert "Go back in your browser" in words(parse(answer))


def test_signing_out_ends_the_session(client, owner):
    enter(client)
    answer = client.post("/admin/logout/")
    assert answer.headers["Location"] == "/admin/login/"
    assert not has_admin_access(client)


def test_the_session_gets_a_new_name_at_sign_in(client, owner):
    client.get("/admin/login/")
    session = client.session
    session["seen"] = "before"
    session.save()
    client.cookies["sessionid"] = before = session.session_key
    enter(client)
    assert client.cookies["sessionid"].value != before


def test_a_changed_password_ends_the_other_sessions(client, owner):
    other = Client()
    enter(client)
    enter(other)
    typed = {
        "oldpassword": "a-long-Sentence-77",
        "password1": "another-Sentence-78",
        "password2": "another-Sentence-78",
    }
    client.post(reverse("account_change_password"), typed)
    assert has_admin_access(client)
    assert not has_admin_access(other)


def is_open_after(client: Client, days_open: float, hours_unused: float) -> bool:
    """Whether a session of this age and idle time still has admin access."""
    session, now = client.session, int(time.time())
    session[middleware.STARTED_KEY] = now - int(days_open * 86400)
    session[middleware.LAST_SEEN_KEY] = now - int(hours_unused * 3600)
    session.save()
    return has_admin_access(client)


def test_an_idle_session_ends(client, owner):
    enter(client)
    assert is_open_after(client, 1, 11.9)
    assert not is_open_after(client, 1, 12.1)


def test_an_old_session_ends_at_the_first_idle_hour(client, owner):
    enter(client)
    for days in (13.9, 14.1, 40):
        assert is_open_after(client, days, 0.9)
    assert not is_open_after(client, 14.1, 1.1)


def test_a_session_in_use_keeps_its_cookie(client, owner):
    """The cookie expires two weeks after the last use, not after the sign-in."""
    enter(client)
    session = client.session
    session[middleware.LAST_SEEN_KEY] -= middleware.LAST_SEEN_STEP_SECONDS + 60
    session.save()
    client.cookies["sessionid"]["max-age"] = ""
    assert has_admin_access(client)
    assert client.cookies["sessionid"]["max-age"] == 14 * 24 * 3600


def test_visitors_get_no_cookie(client):
    spa = small_site()
    for page in spa.pages.values():
        assert not client.get(page.url).cookies
    assert not client.get("/nothing/").cookies


@pytest.mark.parametrize("password", ["short", "password1234", "123456789012345", "owner-owner"])
def test_weak_passwords_are_refused(client, owner, password):
    enter(client)
    typed = {"oldpassword": "a-long-Sentence-77", "password1": password, "password2": password}
    assert client.post(reverse("account_change_password"), typed).status_code == 200
    owner.refresh_from_db()
    assert owner.check_password("a-long-Sentence-77")
