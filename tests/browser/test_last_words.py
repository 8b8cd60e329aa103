"""Autosave loses nothing: neither what is typed just before leaving, nor while it is saving."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Request, Route, expect

from tests.browser import editor_steps
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.serving import Site

WORDS = "The very last words before the doorbell rang."
HIDE = """() => {
  Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
# Whether a save of the draft is refused that starts now.
REFUSES = """() => new Promise((resolve) => {
  window.addEventListener("w-autosave:save", (event) => resolve(event.defaultPrevented));
  const form = document.getElementById("page-edit-form");
  form.dispatchEvent(new CustomEvent("w-unsaved:add", { detail: { type: "edits" } }));
})"""


@pytest.fixture(params=["desktop", "phone"])
def editor(request, open_page: Callable[..., Page], sign_in, spa: Site) -> Page:
    """The editor of a standard page on either device; the browser's questions are accepted."""
    page = open_page(**(PHONE if request.param == "phone" else DESKTOP))
    page.on("dialog", lambda dialog: dialog.accept())
    sign_in(page, spa.editor)
    open_form(page, "Privacy")
    return page


def open_form(page: Page, title: str) -> None:
    page.goto(f"/admin/pages/search/?q={title}")
    page.get_by_role("link", name=title, exact=True).first.click()
    expect(introduction(page)).to_be_visible()


def introduction(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Introduction")


def type_words(page: Page, words: str) -> None:
    introduction(page).focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(words)


def stop_the_clock(page: Page) -> None:
    """Reload with a clock that stands still, so that nothing is saved by a timer."""
    page.clock.install()
    page.reload()
    page.clock.pause_at("2099-01-01")


def is_draft(request: Request) -> bool:
    return request.method == "POST" and request.headers.get("accept") == "application/json"


def wait_for(page: Page, requests: list[Route], count: int) -> None:
    """Wait until so many requests are held."""
    for _ in range(300):
        if len(requests) >= count:
            return
        page.wait_for_timeout(50)
    pytest.fail(f"{len(requests)} requests instead of {count}")


def test_words_typed_just_before_leaving(editor: Page) -> None:
    address = editor.url
    stop_the_clock(editor)
    type_words(editor, f" {WORDS}")
    editor.goto("/admin/")
    # The request outlives its page, and may be answered after the next page.
    for _ in range(20):
        editor.goto(address)
        if introduction(editor).input_value().endswith(WORDS):
            return
    pytest.fail("The last words were lost.")


def test_words_typed_into_rich_text_just_before_leaving(editor: Page) -> None:
    open_form(editor, "About us")
    address = editor.url
    stop_the_clock(editor)
    text = editor.locator("[data-contentpath=body] .Draftail-Editor [role=textbox]").first
    text.click()
    editor.keyboard.press("Control+End")
    words = f"{WORDS} {editor.viewport_size['width']}"
    editor.keyboard.type(words)
    editor.goto("/admin/")
    for _ in range(20):
        editor.goto(address)
        if words in text.inner_text():
            return
    pytest.fail("The last words were lost.")


def test_words_typed_before_another_app_comes_to_the_front(editor: Page) -> None:
    stop_the_clock(editor)
    type_words(editor, f" {WORDS}")
    with editor.expect_response(lambda answer: is_draft(answer.request)) as draft:
        editor.evaluate(HIDE)
        # Less than Wagtail waits for the next key.
        editor.clock.run_for(20)
    assert WORDS in draft.value.request.post_data


def test_words_typed_while_a_draft_is_being_saved(editor: Page) -> None:
    # Differ from those that the other device has typed into the same page.
    more = f"And more, {editor.viewport_size['width']} pixels wide."
    # A draft of another test, sent while its page was being left, would be a newer version.
    open_form(editor, "About us")
    held: list[Route] = []
    editor.route(
        "**/edit/",
        lambda route: held.append(route) if is_draft(route.request) else route.continue_(),
    )
    type_words(editor, " Some words.")
    wait_for(editor, held, 1)
    type_words(editor, f" {more}")
    held[0].continue_()
    wait_for(editor, held, 2)
    assert more not in held[0].request.post_data
    assert more in held[1].request.post_data
    with editor.expect_response(lambda answer: is_draft(answer.request)):
        held[1].continue_()


def test_no_draft_is_saved_once_the_page_is_being_published(editor: Page) -> None:
    """It would be a second version, or a second new page."""
    editor.evaluate("window.addEventListener('submit', (event) => event.preventDefault())")
    editor.get_by_role("button", name="Publish changes").click()
    form = editor.locator("#page-edit-form")
    expect(form).to_have_attribute("data-w-unsaved-confirmation-value", "false")
    assert editor.evaluate(REFUSES)


def test_words_typed_into_rich_text_just_before_saving(editor: Page, watch) -> None:
    """The rich text editor copies its text into the form a quarter of a second later."""
    watch.expect(editor_steps.SAVING_TOO_EARLY)
    title = f"Typed at the last moment, {editor.viewport_size['width']} pixels wide"
    editor_steps.start_article(editor)
    editor.get_by_placeholder("Page title").fill(title)
    introduction(editor).fill("One sentence.")
    text = editor_steps.add_block(editor, "Text")
    editor_steps.write(text, WORDS)
    editor.get_by_role("button", name="Save draft").first.click()
    expect(editor.get_by_text("is saved as a draft")).to_be_visible()
    expect(editor.get_by_role("textbox", name="Text").first).to_have_text(WORDS)


def test_saving_while_the_first_draft_is_being_saved_makes_one_page(editor: Page, watch) -> None:
    watch.expect(editor_steps.SAVING_TOO_EARLY)
    title = f"Saved twice at once, {editor.viewport_size['width']} pixels wide"
    editor_steps.start_article(editor)
    introduction(editor).fill("One sentence.")
    held: list[Route] = []
    editor.route(
        "**/add/**",
        lambda route: held.append(route) if is_draft(route.request) else route.continue_(),
    )
    editor.get_by_placeholder("Page title").fill(title)
    wait_for(editor, held, 1)
    editor.get_by_role("button", name="Save draft").first.click()
    held[0].continue_()
    expect(editor.get_by_text("is saved as a draft")).to_be_visible()
    editor.goto(f"/admin/pages/search/?q={title}")
    expect(editor.get_by_role("link", name=title, exact=True)).to_have_count(1)
