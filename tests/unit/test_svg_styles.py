"""SVG styles that are expensive to check, or hide references from the check."""

import sys

import pytest
from django.core.exceptions import ValidationError

from tests.uploads import upload

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">{}</svg>'
RECT = '<rect width="1" height="1"{}/>'
LEVELS = 14
GRADIENT = '<linearGradient id="x"><stop offset="0"/></linearGradient>'


def refused(content: str) -> None:
    with pytest.raises(ValidationError, match=r"too complicated|fetches things"):
        upload("logo.svg", content.encode())


def calls_for(content: str) -> int:
    """The function calls for an accepted file: a measure of work independent of the machine."""
    calls = 0

    def count(_frame, event, _arg):
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        upload("logo.svg", content.encode())
    finally:
        sys.setprofile(before)
    return calls


class TestManyRules:
    RULES = {
        "no such target": ("a b{fill:url(#nowhere)}", "<g/>", ""),
        "a gradient": ("a b{fill:url(#x)}", "<g/>", GRADIENT),
        "one class, many elements": (".c{fill:url(#x)}", '<g class="c"/>', GRADIENT),
        "many selectors of many declarations": ("", "", "<style>{}</style>"),
    }

    def content(self, name: str, times: int) -> str:
        rule, element, more = self.RULES[name]
        if not rule:
            many = ".c," * times + "g{" + "fill:url(#nowhere);" * times + "}"
            return SVG.format(more.format(many))
        return SVG.format(f"<style>{rule * times}</style>{more}{element * times}")

    @pytest.mark.parametrize("name", RULES)
    def test_twice_as_many_are_twice_the_work(self, name):
        assert calls_for(self.content(name, 400)) < 2.5 * calls_for(self.content(name, 200))

    @pytest.mark.parametrize(
        "inside",
        [
            '<g id="x"><style>{rules}</style>{shapes}</g>',
            '<clipPath id="x"/><style>{rules}</style>{shapes}',
        ],
        ids=["an ancestor", "a shape"],
    )
    @pytest.mark.parametrize("selector", ["a b", "g", ".c", "*", ",".join(["a b"] * 60)])
    def test_too_many_for_each_element(self, inside, selector):
        rules = f"{selector}{{fill:url(#x)}}" * 500
        refused(SVG.format(inside.format(rules=rules, shapes='<g class="c"/>' * 500)))

    def test_many_selectors_with_many_existing_targets(self):
        many = ",".join([".c"] * 500) + "{" + "fill:url(#x);" * 500 + "}"
        refused(SVG.format(f'<clipPath id="x"/><style>{many}</style>'))

    def test_as_many_as_drawing_programs_write(self):
        rules = "".join(f".c{n}{{fill:red;clip-path:url(#x)}}" for n in range(300))
        shapes = "".join(f'<g class="c{n}">{RECT.format("") * 5}</g>' for n in range(300))
        content = SVG.format(f'<style>{rules}</style><clipPath id="x"/>{shapes}')
        assert upload("logo.svg", content.encode()).suffix == ".svg"


def masks(style: str, shape: str = RECT.format(' class="c{0}"') * 4) -> str:
    """Nested masks, each used through the rule `style` with % replaced by its number."""
    rules = "".join(style.replace("%", str(level)) for level in range(LEVELS))
    parts = "".join(
        f'<mask id="p{level}">{shape.format(level - 1)}</mask>' for level in range(1, LEVELS)
    )
    return SVG.format(f"<style>{rules}</style>{parts}{shape.format(LEVELS - 1)}")


class TestCustomProperties:
    @pytest.mark.parametrize(
        "style",
        [
            "svg{--v%:url(#p%)} .c%{mask:var(--v%)}",
            "svg{--v%: URL( '#p%' )} .c%{mask:var(--v%)}",
            "svg{x:y;/**/--v%/**/:/**/url(#p%)/**/} .c%{mask:var(--v%)}",
            "svg{--v%:red url(#p%)} .c%{mask:var(--v%)}",
            "@media all{svg{--v%:url(#p%)}} .c%{mask:var(--v%)}",
            "svg{--v%:url(#p%);&amp;{x:y}} .c%{mask:var(--v%)}",
            "@property --v%{initial-value:url(#p%)} .c%{mask:var(--v%)}",
            "@function --v%(){result:url(#p%)} .c%{mask:--v%()}",
        ],
    )
    def test_in_a_style_sheet(self, style):
        refused(masks(style))

    @pytest.mark.parametrize(
        "style",
        ["--v:url(#p)", "x:y; --V : URL( #p )", "/**/--v:/**/url(#p)", "/*:*/--v:red url(#p)"],
    )
    def test_in_an_attribute(self, style):
        refused(SVG.format(f'<mask id="p"/><g style="{style}"/>'))

    @pytest.mark.parametrize("value", [r"u\72l(#p)", r"\75 rl(#p)", r"\000055rl(#p)", r"ur\l(#p)"])
    @pytest.mark.parametrize("where", ["<style>svg{{--v:{}}}</style>", '<g style="--v:{}"/>'])
    def test_escapes_are_taken_out_or_refused(self, value, where):
        content = SVG.format(where.format(value)).encode()
        try:
            stored = upload("logo.svg", content).content.decode()
        except ValidationError:
            return
        assert "\\" not in stored
        assert "url" not in stored

    @pytest.mark.parametrize(
        "inside",
        [
            "<style>svg{--ink:#27472c;--paper:rgb(1,2,3)} path{fill:var(--ink)}</style>",
            '<g style="--ink:red"><path style="fill:var(--ink)" d="M0 0h5"/></g>',
            '<style>.logo--big{fill:url("#x")} .b{font-family:"Open Sans; {x}"}</style>' + GRADIENT,
        ],
    )
    def test_colours_in_them_are_taken(self, inside):
        assert upload("logo.svg", SVG.format(inside).encode()).suffix == ".svg"


class TestHiddenReferences:
    """Style sheets that browsers split into rules at other places than a simple search does."""

    @pytest.mark.parametrize(
        "style",
        [
            ".c%{mask:url(#p%);&amp;.x{y:z}}",
            ".c%{mask:url(#p%);i{y:z}}",
            "@keyframes k%{from{mask:url(#p%)}} .c%{animation:k% 9s}",
            "@keyframes k%{TO{mask:url(#p%)}} .c%{animation:k% 9s}",
            '.c%{x:"{i{";mask:url(#p%)}',
            "b{x:'/*'} .c%{mask:url(#p%)} b{x:'*/'}",
            "b{x:url(#/*)} .c%{mask:url(#p%)} b{x:url(#*/)}",
            'b{x:url(#a"b)} .c%{mask:url(#p%)} b{x:url(#"b)}',
        ],
    )
    def test_are_counted_or_refused(self, style):
        refused(masks(style))

    def test_a_comment_does_not_hide_an_inherited_property(self):
        shape = f'<g style="/*:*/fill:url(#p{{0}})">{RECT.format("") * 4}</g>'
        refused(masks("", shape).replace("mask", "pattern"))
