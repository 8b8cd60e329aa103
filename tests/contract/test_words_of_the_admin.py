"""No screen of the admin speaks to staff in words of developers."""

import logging
import re
from collections.abc import Iterator

import pytest
from django.contrib.auth import SESSION_KEY
from django.test import Client
from django.urls import get_resolver, reverse

from tests import reauthentication
from tests.documents import parse, words
from tests.factories import pages, people
from tests.factories.enquiries import enquiry
from tests.factories.questions import reader_question
from tests.factories.site import small_site
from tests.rendering.test_every_url import address, walk

pytestmark = pytest.mark.django_db
ADMIN = reverse("wagtailadmin_home")
FORBIDDEN = re.compile(
    r"\bslugs?\b|\bsnippets?\b|\blocales?\b|\bexplor(e|er|ing)\b|\b\d+-0 of 0\b"
    r"|created in localhost|\b(home|articles|services)\.[a-z]+page\b|\bTrue\b|\bFalse\b"
    r"|\bDeutsch\b|\bcommenting\b|\bcontent types?\b",
    re.IGNORECASE,
)
# What people see or hear besides the text.
ATTRIBUTES = ("placeholder", "aria-label", "title", "alt", "data-w-tooltip-content-value")
# The public pages with a bar of the admin, and the catalogue of scripts.
NOT_OF_THE_ADMIN = {"revisions_view", "view_draft", "preview_on_edit"}


def text(source: str) -> str:
    """The visible text, the texts of attributes, and the labels of the menu."""
    document = parse(source)
    for node in document.query("script, style, template"):
        if node.parent:
            node.parent.remove_child(node)
    found = [words(document)]
    for name in ATTRIBUTES:
        found += [node.attrs.get(name) or "" for node in document.query(f"[{name}]")]
    found += re.findall(r'"label": "([^"]*)"', source)
    return " | ".join(found)


def problems(name: str, source: str) -> list[str]:
    shown = text(source)
    return [
        f"{name}: …{shown[max(0, word.start() - 40) : word.end() + 40]}…"
        for word in FORBIDDEN.finditer(shown)
    ]


def screens() -> Iterator[tuple[str, str]]:
    """The name and source of each screen that the owner can open."""
    spa, owner = small_site(), people.owner()
    enquiry().mails.create(to="spa")
    reader_question(spa.article)
    empty = pages.article(title="Without pages below it")
    for page in (spa.home, spa.article):
        page.save_revision(user=owner, log_action=True)
    client = Client(raise_request_exception=False)
    numbers = {str(number) for number in (spa.home.pk, empty.pk, spa.area.pk, spa.person.pk)}
    for found, pieces in walk(get_resolver()):
        for path in sorted({address(pieces, number) for number in numbers}):
            if not path.startswith(ADMIN) or found.name in NOT_OF_THE_ADMIN:
                continue
            if SESSION_KEY not in client.session:
                client.force_login(owner)
                reauthentication.reauthenticate(client)
            response = client.get(path)
            if response.status_code == 200 and "html" in response.headers["Content-Type"]:
                yield path, response.content.decode()


def test_no_screen_uses_words_of_developers() -> None:
    logging.disable(logging.CRITICAL)
    try:
        shown = dict(screens())
    finally:
        logging.disable(logging.NOTSET)
    assert len(shown) > 100
    for part in ("", "account/", "pages/search/", "reports/site-history/"):
        assert ADMIN + part in shown
    assert not [line for name, source in shown.items() for line in problems(name, source)]


@pytest.mark.parametrize(
    "fault",
    [
        "<h1>Exploring Home</h1>",
        '<button aria-label="Delete selected snippets">',
        "<td>True</td>",
        "<td>articles.articlepage</td>",
        "<option>Deutsch</option>",
        '<script type="application/json">{"label": "Snippets"}</script>',
        "<p>1-0 of 0 pages</p>",
    ],
)
def test_a_forbidden_word_is_found(fault) -> None:
    assert problems("/", f"<main>{fault}</main>")
    assert not problems("/", "<main><p>Our address</p><script>True</script></main>")
