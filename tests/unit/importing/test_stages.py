"""Typed lists, headings, call-outs, contact lines, claims and tables, each by itself."""

from typing import Any

import pytest

from importing.claims import KnownClaim, nearest
from importing.conversion import Conversion, Knowledge, convert
from importing.sources import Kind, Source

SPA = "+27672217919"


def blocks(content: str, kind: Kind = Kind.HTML, **known: Any) -> list[tuple[str, Any]]:
    result = converted(content, kind, **known)
    return [(block["type"], block["value"]) for block in result.blocks]


def converted(content: str, kind: Kind = Kind.HTML, **known: Any) -> Conversion:
    return convert(Source(content, kind), Knowledge(numbers={SPA}, **known))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("•a\n•\tb", "<ul><li>a</li><li>b</li></ul>"),
        ("* a\n  * b\n* c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("1. a\n2) b", "<ol><li>a</li><li>b</li></ol>"),
        ("1. a\n\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        ("3. a\n4. b", "<p>3. a</p><p>4. b</p>"),
        ("- alone", "<p>- alone</p>"),
        ("Bring:\n- water", "<p>Bring:</p><ul><li>water</li></ul>"),
        ("✅ a\n✅ b", "<ul><li>✅ a</li><li>✅ b</li></ul>"),
        ("1. a\n   - x\n   - y\n2. b", None),
        ("v. good\n19. May", "<p>v. good</p><p>19. May</p>"),
    ],
)
def test_lists_that_were_typed(text: str, html: str | None) -> None:
    [(kind, value)] = blocks(text, Kind.TEXT)
    nested = "<ol><li>a<ul><li>x</li><li>y</li></ul></li><li>b</li></ol>"
    assert (kind, value) == ("text", html or nested)


def test_numbers_of_lists_within_lists_are_not_lost() -> None:
    for text in ("1. a\n  1. x\n  2. y\n2. b", "1. a\n• b\n1. c"):
        assert not converted(text, Kind.TEXT).report.not_understood


def test_lists_typed_into_a_web_page() -> None:
    [(_, value)] = blocks("<p>You need:<br>• <b>oil</b><br>• time</p><p>1. go</p><p>2. stay</p>")
    assert value == (
        "<p>You need:</p><ul><li><b>oil</b></li><li>time</li></ul><ol><li>go</li><li>stay</li></ol>"
    )


@pytest.mark.parametrize(
    ("html", "heading"),
    [
        ("<h2>🧠 Think</h2>", ("Think", "h2", "brain")),
        ("<h4>👣&nbsp;&nbsp;Feet</h4>", ("Feet", "h2", "foot")),
        ("<p><b>💪🏾 Strong hips</b></p>", ("Strong hips", "h2", "fist")),
        ("<p>🌬️ Breathe first</p>", ("Breathe first", "h2", "wind")),
        ("<p><strong>Plain bold line</strong></p>", ("Plain bold line", "h2", "")),
        ("<h2>🦄 Unknown</h2>", ("🦄 Unknown", "h2", "")),
        ("<h1>Two<br>lines</h1>", ("Two lines", "h2", "")),
    ],
)
def test_headings(html: str, heading: tuple[str, str, str]) -> None:
    (kind, value), *_ = blocks(f"{html}<p>And so on, in a sentence.</p>")
    assert (kind, *value.values()) == ("heading", *heading)


@pytest.mark.parametrize(
    "html",
    [
        "<p><b>A sentence that matters to us.</b></p><p>More.</p>",
        "<p><b>Last line</b></p>",
        "<p><b>Bold</b> and not</p><p>More.</p>",
        "<p>Plain line</p><p>More.</p>",
    ],
)
def test_lines_that_are_no_headings(html: str) -> None:
    assert [kind for kind, _ in blocks(html)] == ["text"]


def test_levels_are_two_and_three() -> None:
    html = "<h3>a</h3><p>x</p><h5>b</h5><p>x</p><p><b>c</b></p><p>x</p><h3>d</h3><p>x</p>"
    levels = [value["level"] for kind, value in blocks(html) if kind == "heading"]
    assert levels == ["h2", "h3", "h3", "h2"]


@pytest.mark.parametrize(
    ("html", "kind", "words"),
    [
        ("<p><b>Wow factor</b> Feet have 26 bones.</p>", "wow_fact", "Feet have 26 bones."),
        ("<p>✨ WOW FACTOR – Feet have bones.</p>", "wow_fact", "Feet have bones."),
        ("<p>Did you know?<br>Feet!</p>", "wow_fact", "Feet!"),
        ("<aside><p>Tip</p><p>Walk.</p></aside>", "what_this_means", "<p>Walk.</p>"),
        ("<blockquote>Good to know: walk.</blockquote>", "what_this_means", "<p>walk.</p>"),
        ("<table><tr><td>Why it matters:<br>rest</table>", "what_this_means", "<p>rest</p>"),
        ("<p>In summary:</p><p>Rest <b>well</b>.</p>", "summary", "<p>Rest <b>well</b>.</p>"),
        ("<p>In short: rest.</p>", "summary", "<p>rest.</p>"),
        (
            "<p>Wow factor: <a href='https://x.example/'>see</a></p>",
            "what_this_means",
            '<p><a href="https://x.example/">see</a></p>',
        ),
    ],
)
def test_call_outs(html: str, kind: str, words: str) -> None:
    [(found, value)] = blocks(html)
    assert found == kind
    assert words in (value.get("fact"), value.get("text"))


@pytest.mark.parametrize(
    "html",
    [
        "<p>In summary, the back pays.</p>",
        "<p>Tips from us.</p>",
        "<p>Remember when we met.</p>",
        "<p>Summary</p>",
    ],
)
def test_sentences_that_are_no_call_outs(html: str) -> None:
    assert [kind for kind, _ in blocks(html)] == ["text"]


def test_a_long_section_stays_one() -> None:
    html = f"<h2>What this means</h2><p>{'word ' * 200}</p>"
    assert [kind for kind, _ in blocks(html)] == ["heading", "text"]


@pytest.mark.parametrize(
    ("html", "text", "left"),
    [
        ("<p>Ring us on 067 221 7919.</p>", "Ring us.", []),
        ("<p>+27 (0)67 221 7919</p>", "", []),
        ("<p>Tel: <a href='tel:+27672217919'>067-221-7919</a></p>", "", []),
        (
            "<p><a href='https://wa.me/27672217919?text=Hi'>WhatsApp us</a></p>",
            "WhatsApp us",
            [],
        ),
        ("<p>WhatsApp 082 123 4567</p>", "", ["WhatsApp 082 123 4567"]),
    ],
)
def test_lines_that_invite_to_call(html: str, text: str, left: list[str]) -> None:
    result = converted(f"<p>Come by.</p>{html}")
    assert [block["type"] for block in result.blocks] == ["text", "contact_call"]
    assert result.blocks[1]["value"]["text"] == text
    assert [one.text for one in result.report.not_understood] == left


@pytest.mark.parametrize(
    "html",
    [
        "<p>In need? SADAG helps day and night: 0800 567 567.</p>",
        "<p>An ambulance: 10177 or 112.</p>",
        "<p>Order 1234567890123 arrived.</p>",
        f"<p>{'word ' * 90} 067 221 7919</p>",
    ],
)
def test_numbers_that_stay_in_the_text(html: str) -> None:
    assert [kind for kind, _ in blocks(html)] == ["text"]


def test_a_heading_before_the_number_goes_into_the_block() -> None:
    (_, _), (kind, value) = blocks(
        "<p>So.</p><h2>💬 Shall we talk?</h2><p>Call 067 221 7919</p><p>or WhatsApp 0672217919</p>"
    )
    assert (kind, value["heading"], value["text"]) == ("contact_call", "Shall we talk?", "or")


def test_the_nearest_claim() -> None:
    claims = [
        KnownClaim(1, "Massage may ease lower-back pain in the short term."),
        KnownClaim(2, "Fascia has six times more nerve endings than muscle."),
    ]
    text = "You will not believe it. Fascia has about six times as many nerve endings as muscles!"
    found = nearest(text, claims)
    assert found
    assert found[0].pk == 2
    assert found[1].startswith("Fascia")
    assert nearest("Feet have twenty-six bones.", claims) is None
    [(kind, value), (_, rest)] = blocks(f"<p>Wow factor: {text}</p>", claims=claims)
    assert (kind, value["claim"], rest) == ("wow_fact", 2, "<p>You will not believe it.</p>")


def test_tables_that_only_arrange_are_taken_apart() -> None:
    html = "<table><tr><td><h2>Left</h2><p>a</p></td><td><img src=x.jpg alt=b></td></tr></table>"
    assert [kind for kind, _ in blocks(html)] == ["heading", "text", "picture"]


def test_cells_over_several_columns_and_rows() -> None:
    html = "<table><tr><td colspan=2>a<td rowspan=2>b<tr><td>c<td>d<tr><td>e<ul><li>f</ul></table>"
    [(_, value)] = blocks(html)
    assert value["data"] == [["a", "", "b"], ["c", "d", ""], ["e\n• f", "", ""]]


def test_links_that_have_no_place_are_named() -> None:
    result = converted(
        "<h2><a href='https://x.example/'>H</a></h2><p><a href='/post/y'>y</a>"
        "<a href='https://x.example/z'>z</a></p><iframe src='https://maps.example/'></iframe>"
    )
    assert result.report.links == ["https://x.example/z"]
    assert [one.text for one in result.report.not_understood] == [
        "https://x.example/",
        "https://maps.example/",
        "/post/y",
    ]
