"""The lists of pages, the reports and the account page, without what a spa does not use."""

from gettext import GNUTranslations
from itertools import pairwise
from pathlib import Path

import pytest
from django.urls import reverse
from wagtail.models import Page

from home.models import HomePage
from tests.documents import parse, values, words
from tests.factories import pages

pytestmark = pytest.mark.django_db
WORDS = Path("site/palms/locale/en_ZA/LC_MESSAGES")


def test_pages_begins_with_the_home_page_and_its_edit_link(editor) -> None:
    home = HomePage.objects.get()
    pages.article_index()
    answer = editor.get(reverse("wagtailadmin_explore_root"), follow=True)
    assert answer.redirect_chain[-1][0] == reverse("wagtailadmin_explore", args=[home.pk])
    rows = parse(answer).query("main tbody tr")
    assert len(rows) == 2
    edit = reverse("wagtailadmin_pages:edit", args=[home.pk])
    assert edit in values(rows[0], "a", "href")
    assert "Edit" in words(rows[0])
    for ordering in ("title", "-title", "ord"):
        rows = parse(editor.get(f"{answer.request['PATH_INFO']}?ordering={ordering}"))
        found = values(rows, "main tbody tr:first-child .title-wrapper a", "href")
        assert (edit in found) is (ordering != "ord")


def test_the_list_below_another_page_has_only_the_pages_below_it(editor) -> None:
    index = pages.article_index()
    article = pages.article(title="Feet")
    document = parse(editor.get(reverse("wagtailadmin_explore", args=[index.pk])))
    assert len(document.query("main tbody tr")) == 1
    empty = words(parse(editor.get(reverse("wagtailadmin_explore", args=[article.pk]))))
    assert "of 0" not in empty


def test_pages_with_changes_that_visitors_do_not_see(editor) -> None:
    pages.article(title="Feet")
    pages.article(title="Hands").save_revision()
    home = reverse("wagtailadmin_explore", args=[HomePage.objects.get().pk])
    for value, shown, hidden in (("true", "Hands", "Feet"), ("false", "Feet", "Hands")):
        answer = editor.get(f"{home}?has_unpublished_changes={value}")
        listed = words(parse(answer), "main table")
        assert shown in listed
        assert hidden not in listed


@pytest.mark.parametrize(
    "name", ["locked_pages", "workflow", "workflow_tasks", "aging_pages", "page_types_usage"]
)
def test_unused_reports_are_gone(owner, name) -> None:
    url = reverse(f"wagtailadmin_reports:{name}")
    assert url not in owner.get("/admin/").content.decode()
    assert owner.get(url).status_code == 404


def test_the_account_page_has_one_language_and_no_mails_about_workflows(owner) -> None:
    document = parse(owner.get(reverse("wagtailadmin_account")))
    assert not document.query("select[name*=language]")
    assert "moderation" not in words(document)
    assert "New password" in words(document) or document.query("[name*=first_name]")


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_the_words_are_compiled(domain) -> None:
    source = (WORDS / f"{domain}.po").read_text().replace('\\"', '"').splitlines()
    with (WORDS / f"{domain}.mo").open("rb") as file:
        compiled = GNUTranslations(file)
    pairs = [pair for pair in pairwise(source) if pair[1].startswith('msgstr "')][1:]
    for msgid, msgstr in pairs:
        if msgid.startswith('msgid "'):
            assert compiled.gettext(msgid[7:-1]) == msgstr[8:-1], "run msgfmt"
    assert len(pairs) > 3
    assert str(Page._meta.get_field("slug").verbose_name) == "address"
