"""The owner replaces the file of a picture; the form asks for words before it sends the file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.serving import Site
from tests.factories.records import jpeg


@pytest.mark.parametrize("device", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_words_are_asked_for_and_the_file_is_kept(
    device: dict, open_page: Callable[..., Page], spa: Site, sign_in, axe, watch, tmp_path: Path
) -> None:
    watch.expect("jquery.Jcrop")
    is_phone = device is PHONE
    file = tmp_path / f"morning-{'phone' if is_phone else 'desktop'}.jpg"
    file.write_bytes(jpeg((640, 400), "navy" if is_phone else "maroon"))
    page = open_page(**device)
    sign_in(page, spa.owner)
    page.goto("/admin/images/")
    page.locator(".image-choice").nth(3).click()
    page.wait_for_url("**/admin/images/*/**")
    address = page.url.split("?")[0]
    words, fits = page.get_by_label("Description"), page.get_by_label("These words fit")
    save = page.get_by_role("button", name="Save")
    expect(fits).to_be_hidden()
    page.get_by_label("File").set_input_files(file)
    expect(fits).to_be_visible()
    # The field for tags, a widget of Wagtail, has an input without a label.
    assert not [line for line in axe(page) if "ui-autocomplete-input" not in line]
    save.click()
    expect(words).to_be_focused()
    assert "You chose another file." in words.evaluate("field => field.validationMessage")
    assert page.url.startswith(address)
    words.fill(f"The room in the morning, {file.stem}")
    save.click()
    expect(page.get_by_text("has its new file")).to_be_visible()
    page.goto(address)
    expect(page.get_by_role("link", name=file.stem)).to_be_visible()
    expect(words).to_have_value(f"The room in the morning, {file.stem}")
