"""An article that was written elsewhere: one paste, a picture, published."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import editor_steps
from tests.browser.tasks import old_post
from tests.browser.tasks.steps import Steps
from tests.factories.records import jpeg

PASTE = """(field, html) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/plain", html.replace(/<\\/(p|h\\d|li)>/g, "\\n").replace(/<[^>]*>/g, ""));
  field.dispatchEvent(
    new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}"""
DROP = """(panel, text) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.setData("text/plain", text);
  for (const name of ["dragover", "drop"])
    panel.dispatchEvent(new DragEvent(name, {dataTransfer, bubbles: true, cancelable: true}));
}"""
BLOCKS = "document.getElementById('body-root').rootBlock.children.map(({type}) => type)"


def paste(page: Page, html: str) -> None:
    page.get_by_label("Paste or drop the whole text here").evaluate(PASTE, html)


@pytest.fixture
def photograph(tmp_path: Path, steps: Steps) -> Path:
    """One for each device: Wagtail asks about a file that it has already."""
    file = tmp_path / f"guide-{'touch' if steps.is_touch else 'mouse'}.jpg"
    file.write_bytes(jpeg((1500, 1000), "navy" if steps.is_touch else "maroon"))
    return file


def test_an_article_from_one_paste_to_published(
    steps: Steps, record_steps, photograph: Path, watch, axe
):
    page = steps.page
    # Autosave gets a 400 while the introduction or a picture is empty.
    watch.expect(editor_steps.SAVING_TOO_EARLY)
    title = f"The guide from elsewhere, by {'touch' if steps.is_touch else 'mouse'}"
    steps.press(page.get_by_role("link", name="Write an article"))
    steps.type(page.get_by_placeholder("Page title"), title)
    steps.type(page.get_by_role("textbox", name="Introduction"), "Others work less; it pays.")
    steps.press(page.get_by_label("Paste or drop the whole text here"))
    steps.count += 1  # the paste
    paste(page, old_post.html())
    expect(page.get_by_role("status").get_by_text("blocks made.")).to_be_visible()
    types = page.evaluate(BLOCKS)
    assert {"heading", "text", "wow_fact", "picture", "table", "summary", "contact_call"} <= set(
        types
    )
    # The outline of the page is Wagtail's.
    assert not [line for line in axe(page) if "w-minimap" not in line]
    picture = page.locator("[data-contentpath=body] [data-streamfield-child]").nth(
        types.index("picture")
    )
    steps.press(picture.get_by_role("button", name="Choose an image"))
    dialog = page.locator(".modal.in")
    steps.press(dialog.get_by_role("tab", name="Upload"))
    steps.choose_file(dialog.get_by_label("File"), photograph)
    expect(dialog.get_by_label("Title")).to_have_value(photograph.stem)
    steps.type(dialog.get_by_label("Description"), "A bolster on a stool")
    steps.press(dialog.get_by_role("button", name="Upload"))
    expect(dialog).to_be_hidden()
    publish = page.get_by_role("button", name=re.compile("^Publish"))
    if not publish.first.is_visible():
        steps.press(page.get_by_role("button", name="More actions"))
    steps.press(publish.first)
    expect(page.get_by_text("Visitors see it now.")).to_be_visible()
    record_steps("a whole article from one paste to published", 25)
    page.goto("/articles/")
    page.get_by_role("link", name=title).first.click()
    expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()
    shown = page.locator("figure.picture")
    expect(shown.locator("img")).to_have_attribute("src", re.compile(photograph.stem))
    expect(shown.locator("img")).to_have_attribute("alt", re.compile("linen bolster"))
    expect(page.get_by_text("A bolster under the ankles makes it kinder.")).to_be_visible()


def test_blocks_of_a_paste_are_undone_in_one_step(desktop: Page, spa, sign_in, watch):
    watch.expect(editor_steps.SAVING_TOO_EARLY)
    sign_in(desktop, spa.owner)
    editor_steps.start_article(desktop)
    paste(desktop, "<h2>One</h2><p>Two</p><p>Three</p>")
    expect(desktop.get_by_text("2 blocks made.")).to_be_visible()
    desktop.get_by_role("button", name="Undo").click()
    assert desktop.evaluate(BLOCKS) == []
    expect(desktop.get_by_label("Paste or drop the whole text here")).to_be_visible()
    paste(desktop, "<h2>One</h2><p>Two</p><p>Three</p>")
    expect(desktop.get_by_role("button", name="Undo")).to_be_visible()
    text = desktop.locator("[data-contentpath=body] [data-streamfield-child]").last
    text.get_by_role("textbox").first.press_sequentially("More.")
    expect(desktop.get_by_role("button", name="Undo")).to_be_hidden()


def test_a_text_is_dropped_on_an_empty_body(desktop: Page, spa, sign_in, watch):
    watch.expect(editor_steps.SAVING_TOO_EARLY)
    sign_in(desktop, spa.owner)
    editor_steps.start_article(desktop)
    desktop.locator("[data-whole-texts]").evaluate(DROP, "Feet first\n\nThey carry you.\n\n- water")
    expect(desktop.get_by_text("2 blocks made.")).to_be_visible()
    assert desktop.evaluate(BLOCKS) == ["heading", "text"]


def test_a_paste_into_a_text_block_offers_blocks(desktop: Page, spa, sign_in, watch):
    watch.expect(editor_steps.SAVING_TOO_EARLY)
    desktop.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sign_in(desktop, spa.owner)
    editor_steps.start_article(desktop)
    editor_steps.write(editor_steps.add_block(desktop, "Text"), "Before.")
    editor_steps.add_block(desktop, "Divider")
    text = desktop.locator("[data-contentpath=body] [data-streamfield-child]").first
    text.get_by_role("textbox").first.click()
    desktop.keyboard.press("Control+End")
    desktop.evaluate(
        "text => navigator.clipboard.writeText(text)", "One:\n\n- two\n- three\n\nFour."
    )
    desktop.keyboard.press("Control+v")
    offer = text.locator(".make-blocks")
    expect(offer).to_contain_text("Make blocks of this")
    assert desktop.evaluate(BLOCKS) == ["text", "divider"]
    offer.get_by_role("button", name="Make blocks").click()
    expect(desktop.get_by_text("made.")).to_be_visible()
    types = desktop.evaluate(BLOCKS)
    assert (types[0], types[-1]) == ("text", "divider")
    assert len(types) > 2
    first = text.get_by_role("textbox").first
    expect(first).to_have_text("Before.")
    desktop.get_by_role("button", name="Undo").click()
    assert desktop.evaluate(BLOCKS) == ["text", "divider"]
    expect(first).to_contain_text("three")
