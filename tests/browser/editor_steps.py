"""Actions in the page editor, by visible labels."""

import re
from pathlib import Path

from playwright.sync_api import FrameLocator, Locator, Page, expect

# Wagtail's autosave gets a 400 while a required field is empty.
SAVING_TOO_EARLY = "status of 400"


def start_article(page: Page) -> None:
    """From the admin's home page to a new article."""
    page.goto("/admin/")
    page.get_by_role("link", name="Write an article").click()
    expect(page.get_by_role("heading", name="New: Article")).to_be_visible()


def add_block(page: Page, label: str) -> Locator:
    """Append a block to the body and return it."""
    stream = page.locator("[data-contentpath=body] [data-streamfield-stream-container]").first
    blocks = stream.locator("> [data-streamfield-child]")
    count = blocks.count()
    stream.locator("> div > button[title='Insert a block']").last.click()
    page.get_by_role("option", name=label, exact=True).click()
    expect(blocks).to_have_count(count + 1)
    return blocks.last


def write(block: Locator, *lines: str) -> None:
    """Type into the block's rich text; `**bold**` and `- item` use keyboard shortcuts."""
    editor = block.get_by_role("textbox").first
    editor.click()
    keyboard = block.page.keyboard
    for number, line in enumerate(lines):
        if number:
            keyboard.press("Enter")
        for part in re.split(r"(\*\*.+?\*\*)", line):
            bold = part.startswith("**")
            if bold:
                keyboard.press("Control+b")
            keyboard.type(part.strip("*") if bold else part)
            if bold:
                keyboard.press("Control+b")


def upload_picture(scope: Locator, file: Path, title: str) -> None:
    """Upload an image in the chooser of a field."""
    dialog = open_upload(scope, file, title)
    dialog.get_by_label("Description").fill(title)
    dialog.get_by_role("button", name="Upload").click()
    expect(dialog).to_be_hidden()
    expect(scope.get_by_role("button", name="Choose an image")).to_be_hidden()


def open_upload(scope: Locator, file: Path, title: str) -> Locator:
    """The upload form of the image chooser, filled in but not submitted."""
    page = scope.page
    scope.get_by_role("button", name="Choose an image").click()
    dialog = page.locator(".modal.in")
    dialog.get_by_role("tab", name="Upload").click()
    dialog.get_by_label("File").set_input_files(file)
    # The form prefills the file name.
    expect(dialog.get_by_label("Title")).to_have_value(file.stem)
    dialog.get_by_label("Title").fill(title)
    return dialog


def choose_claim(block: Locator, words: str) -> None:
    """Choose the claim with this text."""
    block.get_by_role("button", name="Choose claim").click()
    dialog = block.page.locator(".modal.in")
    dialog.get_by_label("Search term").fill(words)
    dialog.get_by_role("link", name=words).click()
    expect(dialog).to_be_hidden()


def open_preview(page: Page) -> FrameLocator:
    """The preview panel."""
    page.get_by_role("button", name="Preview", exact=True).click()
    return page.frame_locator("iframe[title=Preview]:not(.w-preview__proxy)")


def publish(page: Page) -> None:
    """Publish a page that is not live, with the menu beside "Save draft"."""
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
