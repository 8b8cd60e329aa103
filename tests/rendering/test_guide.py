"""The guide for editors under Help: docs/editors.md, its sections, and its search."""

import pytest
from django.test import Client

from admin_home import guide
from admin_home.checklist import STEPS
from tests.documents import parse, values, words
from tests.factories import people

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/help/"
INBOX = "/admin/snippets/contact/enquiry/"


@pytest.fixture
def editor() -> Client:
    client = Client()
    client.force_login(people.editor())
    return client


@pytest.fixture
def written(monkeypatch, tmp_path):
    """`written(text)` puts another text in the place of the guide."""

    def write(text: str) -> None:
        (tmp_path / "editors.md").write_text(text, encoding="utf-8")
        monkeypatch.setattr(guide, "GUIDE", tmp_path / "editors.md")

    return write


def test_editors_read_the_whole_guide(editor) -> None:
    document = parse(editor.get(ADDRESS))
    headings = [s.title for s in guide.sections()[1:]]
    assert [words(node) for node in document.query(".guide__heading")] == headings
    assert "You cannot break anything" in words(document, ".guide")
    assert "**" not in words(document, ".guide")
    assert len(document.query(".guide table")) >= 2


def test_every_section_has_an_address_of_its_own_and_is_in_the_contents(editor) -> None:
    document = parse(editor.get(ADDRESS))
    ids = values(document, ".guide__heading", "id")
    assert len(set(ids)) == len(ids)
    assert values(document, ".guide__contents a", "href") == [f"#{one}" for one in ids]


def test_sections_that_the_checklist_leads_to_exist() -> None:
    slugs = {section.slug for section in guide.sections()}
    assert {section for *_, section in STEPS if section} <= slugs


@pytest.mark.parametrize("screen", ["/admin/prices/", "/admin/closed-days/new/", INBOX])
def test_screens_lead_to_their_section(client, screen) -> None:
    client.force_login(people.owner())
    links = values(parse(client.get(screen)), "a", "href")
    [section] = [
        link.removeprefix(f"{ADDRESS}#") for link in links if link.startswith(f"{ADDRESS}#")
    ]
    assert section in {one.slug for one in guide.sections()}


def test_it_stands_in_the_menu_of_all_staff(editor) -> None:
    assert f'"{ADDRESS}"' in editor.get("/admin/").content.decode()


def test_visitors_do_not_read_it() -> None:
    assert Client().get(ADDRESS).status_code == 302


def test_a_search_shows_the_sections_with_all_words_and_marks_them(editor, written) -> None:
    written(
        "# T\n\nHello.\n\n## Hours\n\nWe’re **closed** on a holiday.\n\n## Prices\n\nRand; closed?\n"
    )
    document = parse(editor.get(ADDRESS, {"q": " CLOSED we're "}))
    assert [words(node) for node in document.query(".guide__heading")] == ["Hours"]
    assert [words(node) for node in document.query("mark")] == ["We’re", "closed"]
    assert "1 section with “CLOSED we're”." in words(document, ".guide__count")
    assert values(document, "#guide-query", "value") == ["CLOSED we're"]


def test_a_word_of_a_heading_is_found_and_marked(editor, written) -> None:
    written("# T\n\n## Hours\n\nText.\n\n### Prices\n\nMore.\n")
    document = parse(editor.get(ADDRESS, {"q": "price"}))
    assert [words(node) for node in document.query("h3.guide__heading mark")] == ["Price"]


def test_without_a_section_with_all_words_those_with_most_are_shown(editor, written) -> None:
    written("# T\n\n## A\n\none two\n\n## B\n\none\n")
    document = parse(editor.get(ADDRESS, {"q": "one two three"}))
    assert [words(node) for node in document.query(".guide__heading")] == ["A"]


@pytest.mark.parametrize("query", ["zzzz", "<script>", "a" * 500, "[(*", "😀"])
def test_any_search_is_answered(editor, query) -> None:
    answer = editor.get(ADDRESS, {"q": query})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()
    document = parse(answer)
    if not document.query(".guide__section"):
        assert "Nothing about" in words(document, ".guide__count")
        assert ADDRESS in values(document, ".guide__contents a", "href")[0]


def test_html_and_unsafe_links_in_the_text_do_nothing(editor, written) -> None:
    written("# T\n\n## A\n\n<script>alert(1)</script> [x](javascript:alert(1)) & <b>b</b>\n")
    document = parse(editor.get(ADDRESS, {"q": "alert"}))
    assert not document.query(".guide script")
    assert not document.query(".guide b")
    assert not document.query(".guide__section a")
    assert "<script>alert(1)</script>" in words(document, ".guide__section")
