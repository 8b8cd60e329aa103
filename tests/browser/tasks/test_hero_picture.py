"""The owner changes the picture of the home page."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser import editor_steps
from tests.browser.serving import Site
from tests.browser.tasks.steps import Steps
from tests.factories.records import jpeg

LIMIT = 6
WORDS = "Folded linen beside a window"


@pytest.fixture
def photograph(tmp_path: Path, steps: Steps) -> Path:
    """One for each device: Wagtail asks about a file that it has already."""
    file = tmp_path / f"IMG_203{4 if steps.is_touch else 5}.jpg"
    file.write_bytes(jpeg((1600, 900), "teal" if steps.is_touch else "olive"))
    return file


def test_hero_picture_of_home(
    steps: Steps, record_steps: Callable[[str, int], None], photograph: Path, spa: Site, watch
) -> None:
    watch.expect(editor_steps.SAVING_TOO_EARLY)
    page = steps.page
    words = f"{WORDS}, {'phone' if steps.is_touch else 'desktop'}"
    steps.press(page.get_by_role("link", name="Change the picture of the home page"))
    dialog = page.locator(".modal.in")
    # A person sees the upload form by then.
    expect(dialog.get_by_label("Search term")).to_be_hidden()
    expect(dialog.get_by_label("File")).to_be_visible()
    steps.choose_file(dialog.get_by_label("File"), photograph)
    expect(dialog.get_by_label("Title")).to_have_value(photograph.stem)
    steps.type(dialog.get_by_label("Description"), words)
    steps.press(dialog.get_by_role("button", name="Upload"))
    expect(dialog).to_be_hidden()
    expect(page.locator("#id_hero_image-title")).to_have_text(photograph.stem)
    steps.press(page.get_by_role("button", name="Publish changes"))
    expect(page.get_by_text("Visitors see it now.")).to_be_visible()
    record_steps("hero picture of home", LIMIT)
    page.goto("/")
    picture = page.locator(".hero__media img")
    expect(picture).to_have_attribute("alt", words)
    expect(picture).to_have_attribute("src", re.compile(photograph.stem))
    assert picture.evaluate("picture => picture.decode().then(() => picture.naturalWidth)")
