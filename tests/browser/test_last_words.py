"""Autosave loses nothing: neither what is typed just before leaving, nor while it is saving."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Request, Route, expect

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
    page.goto("/admin/pages/search/?q=Privacy")
    page.get_by_role("link", name="Privacy", exact=True).first.click()
    expect(introduction(page)).to_be_visible()
    return page


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
