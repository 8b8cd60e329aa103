"""Text pasted into the editor: lists and emphasis stay, fonts, colours and unsupported elements go."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import editor_steps
from tests.browser.serving import Site

FROM_WHATSAPP = (
    "*Bring* loose clothes\n- water\n- a friend & time\n_thanks_ https://maps.example/us"
)
FROM_A_WORD_PROCESSOR = """
<p class=MsoNormal style="margin:0cm;color:#C00000"><b><span style="font-size:14pt">Bring</span></b>
loose clothes</p><ul style="margin:0"><li class=MsoListParagraph>water</li><li>a friend &amp; time
</li></ul><p><i>thanks</i> <a href="https://maps.example/us" onclick="go()">https://maps.example/us</a></p>
"""
WRITE_CLIPBOARD = """([kind, text]) => navigator.clipboard.write(
  [new ClipboardItem({[kind]: new Blob([text], {type: kind})})])"""


@pytest.mark.parametrize(
    ("kind", "text"),
    [("text/plain", FROM_WHATSAPP), ("text/html", FROM_A_WORD_PROCESSOR)],
    ids=["WhatsApp", "a word processor"],
)
def test_pasted_text_keeps_its_structure(
    desktop: Page, spa: Site, sign_in, watch, kind: str, text: str
) -> None:
    watch.expect(editor_steps.SAVING_TOO_EARLY)
    # The pasted HTML has a script, which the admin's CSP blocks.
    watch.expect("inline event handler")
    desktop.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sign_in(desktop, spa.editor)
    editor_steps.start_article(desktop)
    editor = editor_steps.add_block(desktop, "Text").get_by_role("textbox").first
    editor.click()
    desktop.evaluate(WRITE_CLIPBOARD, [kind, text])
    desktop.keyboard.press("Control+v")
    expect(editor.locator("li")).to_have_text(["water", "a friend & time"])
    expect(styled_as(editor, "font-weight: bold")).to_have_text("Bring")
    expect(styled_as(editor, "font-style: italic")).to_have_text("thanks")
    expect(editor.get_by_role("button", name="https://maps.example/us")).to_be_visible()
    expect(styled_as(editor, "color")).to_have_count(0)


SHEETS = (
    '<google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}br '
    '{mso-data-placement:same-cell;}--></style><table data-sheets-root="1"><tbody>'
    "<tr><td>60 min</td><td>R650</td></tr><tr><td>90 min</td><td>R900</td></tr></tbody></table>"
)
EXCEL = (
    "<html><head><style>td {mso-number-format:General}</style></head><body><!--StartFragment-->"
    "<table><tr><td>60 min</td><td>R650</td></tr><tr><td>90 min</td><td>R900</td></tr></table>"
    "<!--EndFragment--></body></html>"
)
WORDPRESS = (
    '<h2 class="wp-block-heading">Prices</h2><figure class="wp-block-table"><table><thead><tr>'
    "<th>Time</th><th>Price</th></tr></thead><tbody><tr><td>60 min</td><td><strong>R650</strong></td>"
    '</tr></tbody></table><figcaption>From May</figcaption></figure><figure><img src="/a.jpg" alt="x">'
    "</figure>"
)
WORD = (
    '<html xmlns:o="urn:x"><head><style>p.MsoNormal {margin:0}</style><title>T</title></head><body>'
    "<!--[if gte mso 9]><xml><w:x>XML</w:x></xml><![endif]--><table class=MsoTableGrid><tr><td><p "
    "class=MsoNormal>60 min</p></td><td><p class=MsoNormal>R650</p><p class=MsoNormal>a person</p></td>"
    "<td></td></tr></table><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if "
    "!supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>water</p>"
    "<h1>First</h1><h3>Second</h3><p>o<o:p></o:p> really<br>v. good</p></body></html>"
)
TABLE, TABLES = "1 table is lines of text now", ["60 min R650", "90 min R900"]
OTHERS = " There are blocks of their own for headings, tables and pictures."
STARTS = [
    "o really, is that so",
    "v. important: bring a towel",
    "i. one",
    "ii. two",
    "a. b",
    "19. May",
]
CASES = {
    "Sheets": (SHEETS, "60 min\tR650\n90 min\tR900", TABLES, f"Pasted: {TABLE}.{OTHERS}"),
    "Excel": (EXCEL, "60 min\tR650\n90 min\tR900", TABLES, f"Pasted: {TABLE}.{OTHERS}"),
    "cells as text": ("", "60 min\tR650\n90 min\tR900", TABLES, ""),
    "WordPress": (
        WORDPRESS,
        "Prices",
        ["Prices", "Time Price", "60 min R650", "From May"],
        f"Pasted: 1 heading is plain text now, {TABLE}, 1 picture was left out.{OTHERS}",
    ),
    "Word": (
        WORD,
        "60 min",
        ["60 min R650 a person", "water", "First", "Second", "o really", "v. good"],
        f"Pasted: 2 headings are plain text now, {TABLE}.{OTHERS}",
    ),
    "line starts": ("", "\n".join(STARTS[:5]), STARTS[:5], ""),
    "line starts with markup": (
        "".join(f"<p>{line}</p>" for line in STARTS), "\n".join(STARTS), STARTS, "",
    ),
    "one line": ("", "o really", ["o really"], ""),
    "Google Docs": (
        '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p><span '
        'style="font-weight:400">plain</span></p><ol><li><p>one</p></li><ul><li>in it</li></ul></ol></b>',
        "plain",
        ["plain", "one", "in it"],
        "",
    ),
    "a camera": ("", "📷 from us\n📷 again", ["📷 from us", "📷 again"], ""),
    "only a picture": ('<img src="https://example.org/a.png">', "", [""], f"Pasted: 1 picture was left out.{OTHERS}"),
}  # fmt: skip
COPY = """([html, text]) => {
  document.addEventListener("copy", (event) => {
    if (html) event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { once: true, capture: true });
  document.execCommand("copy");
}"""
LINES = "editor => [...editor.querySelectorAll('[data-block]')].map(block => block.innerText)"


@pytest.fixture
def new_article(desktop: Page, spa: Site, sign_in, watch) -> Page:
    watch.expect(editor_steps.SAVING_TOO_EARLY)
    desktop.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sign_in(desktop, spa.editor)
    editor_steps.start_article(desktop)
    return desktop


def paste(page: Page, html: str, text: str) -> None:
    """Paste HTML and text as if copied in another program."""
    page.evaluate(COPY, [html, text])
    page.keyboard.press("Control+v")


def lines_of(editor: Locator) -> list[str]:
    return [" ".join(line.split()) for line in editor.evaluate(LINES)]


def test_table_cells_and_line_breaks_become_text(new_article: Page) -> None:
    problems = []
    for name, (html, text, expected, note) in CASES.items():
        block = editor_steps.add_block(new_article, "Text")
        editor = block.get_by_role("textbox").first
        editor.click()
        paste(new_article, html, text)
        said = block.locator(".paste-note")
        expect(said).to_have_text(note) if note else expect(said).to_have_count(0)
        if (found := lines_of(editor)) != expected:
            problems.append((name, found))
    assert problems == []


def test_existing_text_is_kept(new_article: Page) -> None:
    block = editor_steps.add_block(new_article, "Text")
    editor_steps.write(block, *STARTS[:5])
    editor = block.get_by_role("textbox").first
    assert lines_of(editor) == STARTS[:5]
    new_article.keyboard.press("Enter")
    paste(new_article, "<p>more</p><p>and more</p>", "more\nand more")
    expect(editor).to_contain_text("and more")
    assert lines_of(editor) == [*STARTS[:5], "more", "and more"]


def test_numbered_lists_become_text_where_the_feature_is_missing(new_article: Page) -> None:
    block = editor_steps.add_block(new_article, "What this means")
    editor = block.get_by_role("textbox").first
    for html, text in (("", "1. one\n2. two"), ("<ol><li>one</li><li>two</li></ol>", "one\ntwo")):
        editor.click()
        new_article.keyboard.press("Control+a")
        paste(new_article, html, text)
        expect(editor).to_contain_text("2. two")
        assert lines_of(editor) == ["1. one", "2. two"]


def styled_as(editor: Locator, style: str) -> Locator:
    return editor.locator(f"span[style*='{style}']")
