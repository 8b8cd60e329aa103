"""The owner imports an old blog: files, what would be made, the report."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.admin_screens import cut_off
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.serving import Site
from tests.factories.records import jpeg
from tests.rendering.importing import sources

pytestmark = pytest.mark.parametrize("device", [DESKTOP, PHONE], ids=["desktop", "phone"])


def archive(folder: Path, name: str) -> Path:
    """Two posts: one whole, one whose pictures are missing; a file that is no post."""
    path = folder / f"{name}.zip"
    page = sources.SAVED_PAGE.replace("tired-feet", f"tired-{name}").replace("Tired feet", name)
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("post.html", page)
        packed.writestr("post_files/ab_feet~mv2.jpg", jpeg((640, 480)))
        packed.writestr("Notes.txt", f"Breathe {name}\n\nIn and out.")
        packed.writestr("logo.ai", "x")
    return path


def test_an_old_blog(
    open_page: Callable[..., Page], spa: Site, sign_in, axe, device: dict, tmp_path: Path
) -> None:
    page = open_page(**device)
    name = f"feet at {page.viewport_size['width']}"
    sign_in(page, spa.owner)
    page.goto("/admin/articles/import/")
    assert [*axe(page), *cut_off(page)] == []
    page.get_by_label("Files").set_input_files(archive(tmp_path, name))
    page.get_by_role("button", name="Look first").click()
    expect(page.get_by_text("Posts: will be made")).to_be_visible()
    expect(page.get_by_text("is not a kind of file that is read")).to_be_visible()
    assert [*axe(page), *cut_off(page)] == []
    page.get_by_role("button", name="Make 2 drafts").click()
    expect(page.get_by_text("Done. The articles are drafts")).to_be_visible()
    # Wagtail's message comes with a transition, in pale colours.
    page.reload()
    expect(page.get_by_text("Posts: is here")).to_be_visible()
    assert [*axe(page), *cut_off(page)] == []
    # Open by itself, because a picture is missing.
    post = page.locator("details[open]", has_text=name)
    expect(post.get_by_role("link", name="Open the article")).to_be_visible()
    post.get_by_role("link", name="Open the article").click()
    expect(page.get_by_role("textbox", name="Introduction")).to_have_value(
        "What your feet do for your back."
    )
