"""The page editor and its dialogs speak in words of staff, without panels that a spa does not use."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, streamfield

from tests.documents import parse, words
from tests.factories import pages, people
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db
# Besides those of tests/contract/test_words_of_the_admin.py.
HIDDEN = (
    "Promote", "Slug", "Meta description", "Title tag", "Go live", "Expiry", "Toggle", "Minimap",
    "Comment", "Locking", "Lock", "metrics", "Troubleshoot", "children", "child page", "subpage",
)  # fmt: skip


@pytest.fixture(params=["owner", "editor"])
def staff(request, client):
    client.force_login(getattr(people, request.param)())
    return client


def editor_text(client, page) -> str:
    """The whole text of the page editor with its closed dialogs and the names of its buttons."""
    source = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    document = parse(source.replace("<template", "<div").replace("</template", "</div"))
    # The buttons of comments stay hidden without the panel of comments.
    for node in document.query("script, style, .w-field__comment-button"):
        if node.parent:
            node.parent.remove_child(node)
    names = [node.attrs["aria-label"] or "" for node in document.query("[aria-label]")]
    return " | ".join([words(document), *names])


def test_no_editor_of_a_page_has_words_for_developers(staff) -> None:
    spa = small_site()
    for page in (spa.home, spa.article, spa.service, pages.standard()):
        shown = editor_text(staff, page)
        for word in HIDDEN:
            assert word.lower() not in shown.lower().replace("block", ""), (page, word)


def test_the_editor_says_it_in_words_of_staff(staff) -> None:
    shown = editor_text(staff, pages.article())
    for words_of_staff in (
        "Cards and search", "Visible from", "Title in search results", "Address",
        "South African time", "Length and reading", "To put right", "Choose who can read this page",
        "There is no connection to the site",
    ):  # fmt: skip
        assert words_of_staff in shown, words_of_staff


def test_a_locked_page_says_so_and_can_be_unlocked(client) -> None:
    client.force_login(people.superuser())
    page = pages.article()
    page.locked, page.locked_at, page.locked_by = True, timezone.now(), people.owner()
    page.save()
    assert "Locked by another user" in editor_text(client, page)


def test_an_address_that_is_taken_is_named(client) -> None:
    client.force_login(people.owner())
    page = pages.article(slug="first")
    pages.article(slug="second")
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    source = client.get(url).content.decode()
    data = querydict_from_html(source, form_id="page-edit-form")
    data.update(nested_form_data({"body": streamfield([]), "slug": "second"}))
    text = words(parse(client.post(url, data)))
    assert "Another page beside this one has the address “second”. Please choose another." in text


def test_the_dialogs_of_a_page_speak_of_pages_below_it(client) -> None:
    client.force_login(people.owner())
    page = pages.article()
    parent = page.get_parent()
    for name in ("delete", "copy", "unpublish"):
        text = words(parse(client.get(reverse(f"wagtailadmin_pages:{name}", args=[parent.pk]))))
        for word in ("subpage", "child", "Alias", "slug"):
            assert word not in text, (name, word)
    above = parse(client.get(reverse("wagtailadmin_explore", args=[parent.pk])))
    assert above.query("a[aria-label='Add a page here']")


def test_the_scripts_have_the_words_too(client) -> None:
    client.force_login(people.owner())
    catalogue = client.get(reverse("wagtailadmin_javascript_catalog")).content.decode()
    assert '"Page explorer": "Pages"' in catalogue
