"""What staff paste from elsewhere keeps its meaning in the editor, and nothing of its looks."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import desk_steps as desk
from tests.browser.serving import Site

FROM_WHATSAPP = (
    "*Bring* loose clothes\n- water\n- a friend & time\n_thanks_ https://maps.example/us"
)
FROM_A_WORD_PROCESSOR = """
<p class=MsoNormal style="margin:0cm;color:#C00000"><b><span style="font-size:14pt">Bring</span></b>
loose clothes</p><ul style="margin:0"><li class=MsoListParagraph>water</li><li>a friend &amp; time
</li></ul><p><i>thanks</i> <a href="https://maps.example/us" onclick="go()">https://maps.example/us</a></p>
"""
PUT = """([kind, text]) => navigator.clipboard.write(
  [new ClipboardItem({[kind]: new Blob([text], {type: kind})})])"""


@pytest.mark.parametrize(
    ("kind", "text"),
    [("text/plain", FROM_WHATSAPP), ("text/html", FROM_A_WORD_PROCESSOR)],
    ids=["WhatsApp", "a word processor"],
)
def test_pasted_text_keeps_its_structure(
    desktop: Page, spa: Site, sign_in, watch, kind: str, text: str
) -> None:
    watch.expect(desk.SAVING_TOO_EARLY)
    # What was copied brings a script along; the admin's content policy does not let it run.
    watch.expect("inline event handler")
    desktop.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sign_in(desktop, spa.editor)
    desk.start_article(desktop)
    editor = desk.add_block(desktop, "Text").get_by_role("textbox").first
    editor.click()
    desktop.evaluate(PUT, [kind, text])
    desktop.keyboard.press("Control+v")
    expect(editor.locator("li")).to_have_text(["water", "a friend & time"])
    expect(looks_like(editor, "font-weight: bold")).to_have_text("Bring")
    expect(looks_like(editor, "font-style: italic")).to_have_text("thanks")
    expect(editor.get_by_role("button", name="https://maps.example/us")).to_be_visible()
    expect(looks_like(editor, "color")).to_have_count(0)


def looks_like(editor: Locator, style: str) -> Locator:
    return editor.locator(f"span[style*='{style}']")
