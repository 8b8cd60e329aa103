"""Requests every URL as each kind of user: no server errors, and no access without permission."""

import logging
import re
import uuid
from collections.abc import Iterator

import pytest
from django.contrib.auth import SESSION_KEY
from django.test import Client
from django.urls import URLPattern, URLResolver, converters, get_resolver, reverse
from django.urls.resolvers import RoutePattern

from tests import reauthentication
from tests.factories import people
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _quietly():
    """Silence the log: hundreds of refusals are expected."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


ADMIN = reverse("wagtailadmin_home")
# Open without an account: sign-in, the links of its e-mails, and files of the admin's interface.
OPEN = {
    "account_login",
    # Not signed in.
    "account_session",
    "account_inactive",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    # Wagtail's URL, which our own sign-in view shadows.
    "wagtailadmin_login",
    "wagtailadmin_sprite",
    "wagtailadmin_javascript_catalog",
}
# Prefixes of URLs that editors have no permission for.
OWNERS = [
    "closed-days/",
    "users/",
    "settings/",
    "redirects/",
    "groups/",
    "sites/",
    "collections/",
    "documents/multiple/",
    "documents/edit/",
    "documents/delete/",
    "reports/sign-ins/",
    "reports/is-all-well/",
    "help/make-it-yours/",
    "snippets/anatomy/bodyarea/edit/",
    "snippets/team/teammember/edit/",
]
WORDS = {"app_label": "articles", "model_name": "articlepage", "action": "delete"}
OTHER_WORDS = {"app_label": "wagtailimages", "model_name": "image", "action": "delete"}


def walk(resolver: URLResolver, before: tuple = ()) -> Iterator[tuple[URLPattern, tuple]]:
    """Every URL pattern with the patterns that lead to it."""
    for found in resolver.url_patterns:
        here = (*before, found.pattern)
        if isinstance(found, URLResolver):
            yield from walk(found, here)
        else:
            yield found, here


def sample(name: str, converter: object, number: str) -> str:
    if isinstance(converter, converters.UUIDConverter):
        return str(uuid.UUID(int=7))
    if isinstance(converter, converters.IntConverter):
        return number
    return WORDS.get(name, number)


def address(pieces: tuple, number: str) -> str:
    """A URL for these patterns, with `number` for every argument."""
    path = "/"
    for piece in pieces:
        text = str(piece)
        if isinstance(piece, RoutePattern):
            for name, converter in piece.converters.items():
                text = re.sub(rf"<(?:\w+:)?{name}>", sample(name, converter, number), text)
        else:
            text = re.sub(r"\(\?P<\w+>[^()]*\)|\((?!\?)[^()]*(?:\([^()]*\)[^()]*)*\)", number, text)
            text = re.sub(r"^\^|\$$|\\Z$", "", text).replace("\\.", ".").replace("\\", "")
            text = text.replace(".*", "nothing")
        path += text
    return path


@pytest.fixture(scope="module")
def patterns() -> list[tuple[str, tuple]]:
    return [(str(found.name), pieces) for found, pieces in walk(get_resolver())]


@pytest.fixture
def spa():
    return small_site()


def addresses(patterns: list, spa) -> Iterator[tuple[str, str]]:
    numbers = [str(spa.article.pk), "999999"]
    for name, pieces in patterns:
        for path in dict.fromkeys(address(pieces, number) for number in numbers):
            yield name, path


def test_the_walk_sees_the_whole_site(patterns):
    assert len(patterns) > 300
    names = {name for name, _ in patterns}
    assert {"wagtailadmin_home", "account_login", "enquiry", "security_txt", "robots"} <= names


@pytest.mark.parametrize("who", ["visitor", "editor", "owner"])
def test_no_url_fails_or_is_open_without_permission(who, patterns, spa):
    accounts = {"visitor": None, "editor": people.editor(), "owner": people.owner()}
    client = Client(raise_request_exception=False)
    problems = []
    for name, path in addresses(patterns, spa):
        if accounts[who] and SESSION_KEY not in client.session:
            client.force_login(accounts[who])
        status = client.get(path).status_code
        if status >= 500:
            problems.append(f"{status} {name} {path}")
        if not path.startswith(ADMIN) or status != 200:
            continue
        rest = path.removeprefix(ADMIN)
        if who == "visitor" and name not in OPEN:
            problems.append(f"open to everybody: {name} {path}")
        if who == "editor" and rest.startswith(tuple(OWNERS)):
            problems.append(f"open to editors: {name} {path}")
    assert not problems


def test_owners_can_open_what_editors_cannot(spa):
    """Without this, the test above would pass if the URLs were refused to everyone."""
    client = Client()
    client.force_login(people.owner())
    for part in ("users/", "redirects/", "reports/sign-ins/"):
        assert client.get(ADMIN + part).status_code == 200, part


def test_an_empty_post_to_a_public_url_is_no_server_error(patterns, spa):
    """As bots do: an empty form to every URL that is open without an account."""
    client = Client(raise_request_exception=False)
    problems = []
    for name, path in addresses(patterns, spa):
        if path.startswith(ADMIN) and name not in OPEN:
            continue
        status = client.post(path).status_code
        if status >= 500:
            problems.append(f"{status} {name} {path}")
    assert not problems


def test_an_empty_post_to_an_admin_url_is_no_server_error(patterns, spa):
    """As an incomplete form from a superuser."""
    client = Client(raise_request_exception=False)
    keeper = people.superuser()
    problems = []
    for name, path in addresses(patterns, spa):
        if not path.startswith(ADMIN):
            continue
        if SESSION_KEY not in client.session:
            client.force_login(keeper)
            reauthentication.reauthenticate(client)
        for typed in ({}, {"external-link-chooser-url": ""}, {"external-link-chooser-url": "/"}):
            if typed and not name.startswith("wagtailadmin_choose"):
                continue
            status = client.post(path, typed).status_code
            if status >= 500:
                problems.append(f"{status} {name} {path} {typed}")
    assert not problems
