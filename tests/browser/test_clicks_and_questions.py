"""Clicks are counted without delaying the link, and a question is asked without scripts."""

from collections.abc import Callable
from urllib.parse import parse_qs

from playwright.sync_api import Page, Request, expect

from tests.browser.conftest import DESKTOP, PHONE

ARTICLE = "/articles/what-is-fascia/"
# Headless Chromium names itself in its User-Agent, and bots are not counted.
USER_AGENT = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"
OPT_OUT = 'Object.defineProperty(navigator, "globalPrivacyControl", {get: () => true})'
# The link leads to another host, which tests must not open.
STAY = 'addEventListener("click", (event) => event.preventDefault())'


def beacons(page: Page) -> list[Request]:
    found: list[Request] = []
    page.on("request", lambda one: found.append(one) if "/contact/tap/" in one.url else None)
    return found


def bar_button(page: Page):
    return page.get_by_role("navigation", name="Contact").get_by_role("link", name="WhatsApp")


def test_a_tap_on_whatsapp_is_counted(open_page: Callable[..., Page], spa, sign_in) -> None:
    page = open_page(**PHONE, user_agent=USER_AGENT)
    sent = beacons(page)
    page.goto(ARTICLE)
    page.evaluate(STAY)
    with page.expect_response("**/contact/tap/") as answer:
        bar_button(page).tap()
    assert answer.value.status == 204
    (request,) = sent
    data = parse_qs(request.post_data or "")
    assert data["channel"] == ["whatsapp"]
    assert data["placement"] == ["bar"]
    assert set(data) == {"page", "channel", "placement"}
    assert page.context.cookies() == []

    desk = open_page(**DESKTOP)
    sign_in(desk, spa.owner)
    # The click is written within seconds; reload the report until it shows it.
    for _ in range(20):
        desk.goto("/admin/taps/?by=placement")
        if desk.get_by_role("cell").count():
            break
        desk.wait_for_timeout(1000)
    expect(desk.get_by_role("rowheader", name="Bar at the bottom of phones")).to_be_visible()


def test_a_link_opened_by_keyboard_is_counted(open_page: Callable[..., Page]) -> None:
    page = open_page(**DESKTOP, user_agent=USER_AGENT)
    page.goto(ARTICLE)
    page.evaluate(STAY)
    with page.expect_response("**/contact/tap/"):
        page.get_by_role("contentinfo").get_by_role("link", name="WhatsApp us").press("Enter")


def test_a_visitor_with_gpc_is_not_counted(open_page: Callable[..., Page]) -> None:
    page = open_page(**PHONE, user_agent=USER_AGENT)
    page.add_init_script(OPT_OUT)
    sent = beacons(page)
    page.goto(ARTICLE)
    page.evaluate(STAY)
    bar_button(page).tap()
    page.wait_for_timeout(500)
    assert sent == []


def test_a_question_is_asked_and_answered_without_script(
    open_page: Callable[..., Page], spa, sign_in, axe, watch
) -> None:
    watch.expect("422")
    page = open_page(**PHONE, java_script_enabled=False)
    page.goto(ARTICLE)
    page.get_by_text("Ask a question", exact=True).tap()
    page.get_by_role("textbox", name="Name to show").fill("Naledi")
    page.wait_for_timeout(3100)
    page.get_by_role("button", name="Send the question").tap()
    expect(page.get_by_text("Not sent yet")).to_be_visible()
    expect(page.get_by_role("textbox", name="Name to show")).to_have_value("Naledi")
    words = "Is fascia the same in everybody?"
    page.get_by_label("Your question").fill(words)
    page.get_by_role("button", name="Send the question").tap()
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
    assert page.context.cookies() == []

    # On a phone at the desk: found, answered and shown.
    desk = open_page(**PHONE)
    sign_in(desk, spa.editor)
    desk.goto("/admin/snippets/articles/readerquestion/?status=held")
    desk.get_by_role("link", name=words).first.click()
    desk.get_by_role("textbox", name="Your answer").fill("Much alike.")
    desk.get_by_role("button", name="Show under the article").click()
    expect(desk.get_by_text("stands under")).to_be_visible()

    reader = open_page(**PHONE)
    reader.goto(ARTICLE)
    item = reader.get_by_role("listitem").filter(has_text=words)
    expect(item.get_by_text("Much alike.")).to_be_visible()
    reader.get_by_text("Ask a question", exact=True).tap()
    assert axe(reader) == []
    reader.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert axe(reader) == []
    item.get_by_role("button", name="Report").tap()
    expect(reader.get_by_text("look at that question again")).to_be_visible()
