"""A file that is no image is refused with a reason, and the rest of the form is kept."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import editor_steps
from tests.browser.serving import Site

INTRODUCTION = "Typed before the picture was refused."


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("holiday.jpg", b"MZ\x90\x00" + bytes(4000), "not the picture that its name says"),
        ("price-list.txt", b"R650", "This kind of file cannot be used as a picture"),
    ],
    ids=["a program named .jpg", "a text file"],
)
def test_a_refused_image_keeps_the_input(
    desktop: Page,
    spa: Site,
    sign_in,
    watch,
    tmp_path: Path,
    name: str,
    content: bytes,
    reason: str,
) -> None:
    watch.expect(editor_steps.SAVING_TOO_EARLY)
    file = tmp_path / name
    file.write_bytes(content)
    sign_in(desktop, spa.editor)
    editor_steps.start_article(desktop)
    introduction = desktop.get_by_role("textbox", name="Introduction")
    introduction.fill(INTRODUCTION)
    picture = editor_steps.add_block(desktop, "Picture")
    dialog = editor_steps.open_upload(picture, file, "Our holiday")
    dialog.get_by_label("Description").fill("Palms by the sea.")
    dialog.get_by_role("button", name="Upload").click()
    expect(dialog.get_by_text(reason).first).to_be_visible()
    expect(dialog.get_by_role("textbox", name="Title")).to_have_value("Our holiday")
    expect(dialog.get_by_label("Description")).to_have_value("Palms by the sea.")
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()
    expect(introduction).to_have_value(INTRODUCTION)
    expect(picture.get_by_role("button", name="Choose an image")).to_be_visible()
