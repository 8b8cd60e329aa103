"""An editor writes and publishes an article, and a visitor finds it and gets in touch."""

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from PIL import Image
from playwright.sync_api import Page, Route, expect

from tests.browser import editor_steps
from tests.browser.serving import Site

TITLE = "A lower back on a porch swing"
MESSAGE = "Hi, it's about my lower back & my hips. Do you have time on Saturday?"
CLAIM = "In 2020 about 1 person in 13 had a sore lower back."


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    path = tmp_path / "porch.jpg"
    Image.radial_gradient("L").resize((1600, 1000)).convert("RGB").save(path)
    return path


def test_an_editor_writes_an_article_and_a_visitor_gets_in_touch(
    desktop: Page, page: Page, spa: Site, sign_in, watch, photograph: Path
) -> None:
    watch.expect(editor_steps.SAVING_TOO_EARLY)
    watch.expect("request to another host: https://wa.me/")

    # The editor writes.
    sign_in(desktop, spa.editor)
    editor_steps.start_article(desktop)
    desktop.get_by_placeholder("Page title").fill(TITLE)
    introduction = desktop.get_by_role("textbox", name="Introduction")
    introduction.fill("Why an hour on a swing may ache the day after.")
    heading = editor_steps.add_block(desktop, "Heading")
    heading.get_by_role("textbox", name="Text").fill("What swinging asks of a back")
    text = editor_steps.add_block(desktop, "Text")
    editor_steps.write(
        text, "A swing needs **small steady muscles**.", "- Sit well back", "Take breaks"
    )
    picture = editor_steps.add_block(desktop, "Picture")
    editor_steps.upload_picture(picture, photograph, "Porch swing")
    picture.get_by_role("textbox", name="Alt text").fill("A round shadow on a pale wall")
    editor_steps.choose_claim(editor_steps.add_block(desktop, "Wow fact"), CLAIM)
    editor_steps.write(
        editor_steps.add_block(desktop, "What this means"), "Stand up **every half hour**."
    )
    summary = editor_steps.add_block(desktop, "Summary")
    summary.get_by_role("textbox").first.fill("Swing gently, and not for hours.")
    call = editor_steps.add_block(desktop, "Contact call")
    call.get_by_role("textbox", name="Heading").fill("Shall we have a look?")
    call.get_by_role("textbox", name="WhatsApp message").fill(MESSAGE)

    # The editor previews and publishes it.
    preview = editor_steps.open_preview(desktop)
    expect(preview.get_by_role("heading", name=TITLE, level=1)).to_be_visible()
    expect(preview.get_by_role("heading", name="Shall we have a look?")).to_be_visible()
    editor_steps.publish(desktop)
    done = f"“{TITLE}” is published. Visitors see it now."
    expect(desktop.get_by_text(done)).to_be_visible()

    # A visitor finds and reads it on a phone.
    page.goto("/search/")
    page.get_by_role("searchbox").first.fill("porch swing")
    page.get_by_role("searchbox").first.press("Enter")
    page.get_by_role("main").get_by_role("link", name=TITLE).click()
    expect(page.get_by_role("heading", name=TITLE, level=1)).to_be_visible()
    main = page.get_by_role("main")
    expect(main.get_by_role("heading", name="What swinging asks of a back")).to_be_visible()
    expect(main.locator(".text b, .text strong")).to_have_text("small steady muscles")
    expect(main.locator(".text li")).to_have_text(["Sit well back", "Take breaks"])
    expect(main.get_by_role("img", name="A round shadow on a pale wall")).to_be_visible()
    fact = main.locator(".wow-fact")
    expect(fact).to_contain_text(CLAIM)
    expect(fact).to_contain_text("Well supported")
    expect(main.locator(".what-this-means")).to_contain_text("every half hour")
    expect(main.locator(".summary li")).to_have_text("Swing gently, and not for hours.")

    # The visitor clicks WhatsApp: the request is intercepted and its URL checked.
    page.context.route("https://wa.me/**", arrive)
    link = main.locator(".contact-call").get_by_role("link", name=re.compile("WhatsApp"))
    address = f"https://wa.me/27672217919?text={quote(MESSAGE, safe='')}"
    expect(link).to_have_attribute("href", address)
    link.tap()
    page.wait_for_url("https://wa.me/**")
    assert page.url == address


def arrive(route: Route) -> None:
    """A stub response of WhatsApp."""
    route.fulfill(content_type="text/html", body="<title>WhatsApp</title>")
