"""A deleted block comes back where it was, with what was typed."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser import editor_steps
from tests.browser.serving import Site


def expect_in_form(block: Locator, words: str) -> None:
    """The rich text editor copies its text into the form a quarter of a second later."""
    field = block.locator('input[name$="-value"]')
    expect(field).to_have_value(re.compile(f'"{words}"'))


def test_deleted_blocks_are_brought_back(desktop: Page, spa: Site, sign_in, axe, watch) -> None:
    watch.expect(editor_steps.SAVING_TOO_EARLY)
    sign_in(desktop, spa.editor)
    editor_steps.start_article(desktop)
    for words in ("One", "Two", "Three"):
        block = editor_steps.add_block(desktop, "Text")
        editor_steps.write(block, words)
        expect_in_form(block, words)
    blocks = desktop.locator("[data-contentpath=body] [data-streamfield-child]:not([aria-hidden])")
    blocks.nth(1).get_by_role("button", name="Delete").click()
    expect(desktop.get_by_text("Text removed.")).to_be_visible()
    blocks.nth(0).get_by_role("button", name="Delete").click()
    undo = desktop.get_by_role("button", name="Undo: bring back Text")
    expect(undo).to_have_count(2)
    # The last one has the focus.
    expect(undo.first).to_be_focused()
    desktop.keyboard.press("Enter")
    expect(undo).to_have_count(1)
    undo.click()
    expect(undo).to_have_count(0)
    expect(blocks).to_have_count(3)
    for number, words in enumerate(("One", "Two", "Three")):
        expect(blocks.nth(number).get_by_role("textbox").first).to_have_text(words)
        expect_in_form(blocks.nth(number), words)
    desktop.get_by_placeholder("Page title").fill("Brought back")
    desktop.get_by_role("textbox", name="Introduction").fill("Two blocks were deleted.")
    # Wagtail writes it a tenth of a second later.
    expect(desktop.locator("[name=slug]")).to_have_value("brought-back")
    desktop.get_by_role("button", name="Save draft").first.click()
    expect(desktop.get_by_text("is saved as a draft")).to_be_visible()
    stored = desktop.locator("[data-contentpath=body] [data-streamfield-child]")
    expect(stored).to_have_count(3)
    expect(stored.nth(1).get_by_role("textbox").first).to_have_text("Two")
