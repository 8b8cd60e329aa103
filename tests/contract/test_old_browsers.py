"""What is sent to visitors can be read by the oldest browsers named in docs/browsers.md.

Everything that a delivered stylesheet or script uses is either on the list of what Chrome 90,
Safari 14 and Firefox 90 know, or on the list of what is newer, with what those browsers get
instead. A feature that is on neither fails: look up since when browsers have it, then list it.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

STYLESHEETS = ["site.css", "palms/css/error.css"]
SCRIPTS = ["site.js", "enquiries/js/booking_times.js"]


def names(text: str) -> set[str]:
    """The names in one of the lists below."""
    return set(text.split())


# Known to Chrome 90, Safari 14 and Firefox 90. Not the shorthands margin-inline, padding-block and
# the like, nor inset: Safari has them since 14.1, and assets/stylesheet.py writes them out.
PROPERTIES = names("""
    align-content align-items align-self animation animation-duration animation-timing-function
    background background-color block-size border border-block-end border-block-end-color
    border-block-start border-collapse border-color border-inline-start border-radius border-width
    bottom box-shadow box-sizing break-after break-inside clip-path color color-scheme column-gap
    columns content counter-increment counter-reset cursor display fill fill-opacity filter flex flex-basis
    flex-direction flex-wrap font font-display font-family font-size font-style font-variant-numeric font-weight gap grid-area
    grid-auto-columns grid-auto-flow grid-column grid-row grid-template-columns grid-template-rows
    inline-size justify-content justify-items justify-self left letter-spacing line-height list-style
    list-style-type margin margin-block-end margin-block-start margin-inline-end
    margin-inline-start max-block-size max-inline-size min-block-size min-inline-size object-fit
    object-position opacity order outline outline-color outline-offset overflow overflow-wrap
    overflow-x overflow-y padding padding-block-end padding-block-start padding-inline-end
    padding-inline-start place-items place-self pointer-events position resize right src stroke
    stroke-linecap stroke-linejoin stroke-width table-layout text-align text-indent text-decoration
    text-decoration-color text-decoration-line text-overflow text-transform top transform
    transform-origin
    transition vertical-align visibility white-space z-index
    -webkit-appearance -webkit-box-orient -webkit-line-clamp -webkit-mask -webkit-mask-image -webkit-text-size-adjust
    """)
# A page is as usable without these.
COMFORTS = {
    "-webkit-tap-highlight-color": "the phone's own flash under a finger",
    "accent-color": "ticks in the browser's own colour",
    "appearance": "a field or a radio button as the browser draws it",
    "aspect-ratio": "pictures in the shape of their file",
    "content-visibility": "with ::details-content, which is newer still",
    "animation-range": "with animation-timeline",
    "animation-timeline": "behind @supports",
    "ascent-override": "a fallback letter's height",
    "column-span": "a wide block inside one column",
    "container-type": "stacked, as on a phone",
    "descent-override": "a fallback letter's height",
    "font-optical-sizing": "on by default",
    "hanging-punctuation": "quotation marks in line with the text",
    "hyphenate-limit-chars": "hyphens in shorter words",
    "hyphens": "no hyphens",
    "line-gap-override": "a fallback letter's height",
    "orphans": "on paper",
    "widows": "on paper",
    "scroll-behavior": "jumps at once",
    "scroll-margin-block-start": "less room above what was jumped to",
    "scrollbar-width": "a scrollbar under a row that scrolls",
    "scroll-padding-block": "less room around what was jumped to",
    "size-adjust": "a fallback letter's width",
    "text-decoration-thickness": "a link's line as thick as the browser's",
    "text-size-adjust": "its prefixed form is beside it",
    "text-underline-offset": "a link's line as low as the browser's",
    "text-wrap": "lines of unequal length",
    "view-timeline": "with animation-timeline",
}
AT_RULES = {"@font-face", "@media", "@supports", "@keyframes", "@page"}
# At-rules that an older browser drops with their contents.
DROPPED = {"@container", "@view-transition", "@property"}
PSEUDO = names(""":active :checked :empty :first-child :first-of-type :focus :focus-within :hover :is :last-child
    :last-of-type :not :nth-child :nth-of-type :only-child :root :target :where ::after ::before ::marker
    ::placeholder ::selection ::-webkit-details-marker""")
# A rule with one of these is dropped, with every other selector of its list.
NEWER_PSEUDO = {":focus-visible", ":has", "::details-content", "::view-transition-group"}
FUNCTIONS = names("""attr brightness calc clamp counter env format inset linear-gradient local max min minmax radial-gradient repeat rgb rotate scale scaleX
    scaleY translate translateX translateY url var""")
UNITS = names("% ch cm deg em fr mm ms pt px rem s vh vmax vw")
QUESTIONS = names("""forced-colors height max-height max-width min-height min-width prefers-color-scheme
    prefers-contrast prefers-reduced-motion width scripting""")
# Values newer than their property, which need an older value before them.
NEWER_VALUES = re.compile(r"\bsubgrid\b|\bfit-content$|\banywhere\b|^\"[^\"]*\" / ")

# Newer values that need no fallback: a page is as usable without the declaration.
COMFORTABLE = {
    "grid-template-rows: subgrid",
    "grid-template-columns: subgrid",
    "inline-size: fit-content",
    "min-block-size: 1lh",
}

Rule = tuple[tuple[str, ...], str, list[tuple[str, str]]]


def rules(text: str, around: tuple[str, ...] = ()) -> Iterator[Rule]:
    """Every rule with its at-rules, selector and declarations in order."""
    while match := re.search(r"\s*([^{};]+)\{", text):
        start, depth = match.end(), 1
        end = start
        while depth:
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            end += 1
        head, body = match[1].strip(), text[start : end - 1]
        if "{" in body:
            yield from rules(body, (*around, head))
        else:
            pairs = (part.partition(":") for part in body.split(";") if part.strip())
            yield (
                around,
                head,
                [(n.strip(), v.replace("!important", "").strip()) for n, _, v in pairs],
            )
        text = text[end:]


def problems(css: str) -> set[str]:
    """What the oldest browsers do not support."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    found = {name for name in re.findall(r"@[\w-]+", css) if name not in AT_RULES | DROPPED}
    for around, head, declarations in rules(css):
        conditions = [*around, head] if head.startswith("@") else list(around)
        # Nesting, or an at-rule after a selector without a block.
        found |= {f"rules inside of {part}" for part in around if not part.startswith("@")}
        dropped = any(part.split()[0] in DROPPED for part in conditions)
        supported = " ".join(part for part in conditions if part.startswith("@supports"))
        for part in conditions:
            if part.startswith("@media"):
                found |= set(re.findall(r"\(\s*([\w-]+)", part)) - QUESTIONS
        if dropped or "@keyframes" in " ".join(around):
            continue
        if not head.startswith("@"):
            found |= selector_problems(head, supported)
        for place, (name, value) in enumerate(declarations):
            found |= declaration_problems(name, value, dict(declarations[:place]), supported)
    return found


def selector_problems(selector: str, supported: str) -> set[str]:
    """Newer selectors that make a browser drop the whole rule, with older selectors in its list."""
    found = set(re.findall(r"::?-?[a-z][\w-]*", selector)) - PSEUDO - NEWER_PSEUDO
    newer = [any(name in part for name in NEWER_PSEUDO) for part in split(selector)]
    if any(newer) and not all(newer):
        found.add(f"drops the other selectors of its list: {selector}")
    if " of " in selector and "nth-child" not in supported:
        found.add(f"needs @supports: {selector}")
    return found


def split(selector: str) -> list[str]:
    """The selectors of a list, at the commas outside of brackets."""
    parts, depth = [""], 0
    for sign in selector:
        depth += (sign == "(") - (sign == ")")
        if sign == "," and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def declaration_problems(name: str, value: str, before: dict[str, str], supported: str) -> set[str]:
    """What the browsers do not support in it, unless an older value comes before it."""
    if (name in before and not name.startswith("--")) or f"{name}: {value}" in COMFORTABLE:
        return set()
    functions = set(re.findall(r"([a-zA-Z][\w-]*)\(", value)) - FUNCTIONS
    found = {name for name in functions if f"{name}(" not in supported}
    units = set(re.findall(r"(?<![\w#.-])-?(?:\d*\.)?\d+([a-z]+|%)", value)) - UNITS
    found |= {unit for unit in units if not re.search(rf"\d{unit}\b", supported)}
    if NEWER_VALUES.search(value):
        found.add(f"{name}: {value}")
    if name.startswith("--") or f"-webkit-{name}" in before:
        return found
    return found | ({name} - PROPERTIES - set(COMFORTS))


def served(name: str) -> str:
    path = finders.find(name)
    assert path, name
    return Path(path).read_text()


@pytest.mark.parametrize("name", STYLESHEETS)
def test_stylesheets_use_only_what_old_browsers_support(name: str) -> None:
    assert not problems(served(name))


@pytest.mark.parametrize(
    "css",
    [
        "@layer a{b{color: red}}",
        ".a:hover @media print{.b{color: red}}",
        ".a{inset: 0}",
        ".a{margin-inline: auto}",
        ".a{block-size: 100svh}",
        ":root{--a: 100cqi}",
        ".a{color: oklch(0.5 0.1 20)}",
        ".a{color: color-mix(in srgb,red,blue)}",
        ".a,.b:has(c){color: red}",
        ".a:user-valid{color: red}",
        ".a:nth-child(odd of .b){color: red}",
        ".a{scrollbar-gutter: stable}",
        ".a{mask-image: none}",
        ".a{overflow-wrap: anywhere}",
        '.a::before{content: "x" / ""}',
        "@media (width > 40rem) and (update: fast){.a{color: red}}",
        "@media print{.a{block-size: 1lh}}",
        "@starting-style{.a{opacity: 0}}",
    ],
)
def test_newer_features_are_found(css: str) -> None:
    assert problems(css)


@pytest.mark.parametrize(
    "css",
    [
        "@supports (height: 1svh){:root{--screen: 100svh}}",
        ".a{block-size: 100vh;block-size: 100svh}",
        ".a{-webkit-mask-image: none;mask-image: none}",
        ".a:has(b),.b:not(:has(c,d)){color: red}",
        "@container (min-width: 1rem){.a{inline-size: 10cqi}}",
        ".a{accent-color: red}",
    ],
)
def test_features_with_a_fallback_are_accepted(css: str) -> None:
    assert not problems(css)


# Methods of Chrome 90, Safari 14 and Firefox 90; `at`, `replaceAll`'s younger siblings and the rest
# are looked up before they join the list.
METHODS = names("""DateTimeFormat addEventListener append catch cloneNode closest filter find focus format
    getAttribute getBoundingClientRect getElementById getTimezoneOffset get hasAttribute map
    matches now observe parse push querySelector querySelectorAll removeAttribute replaceChildren
    replaceWith sendBeacon setAttribute set share slice some split test then toFixed writeText
    canShare contains createElement every floor forEach join padStart replace trim from includes""")
NEWER_SYNTAX = re.compile(
    r"\(\?<[=!]|\bstatic\s*\{|#\w+\s*[=(;]|/[dgimsuy]*v[dgimsuy]*[;,)]|\bimport\(|\breportError\b"
    r"|\bstructuredClone\b|\brequestIdleCallback\b|\bObject\.(?:hasOwn|groupBy)\b|^await\b",
    re.M,
)


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_call_only_what_old_browsers_have(name: str) -> None:
    text = served(name)
    assert not set(re.findall(r"\.(\w+)\(", text)) - METHODS
    assert not NEWER_SYNTAX.findall(text)
    for selector in re.findall(
        r"""(?:querySelector(?:All)?|closest|matches)\(\s*["'`]([^"'`]+)""", text
    ):
        assert not set(re.findall(r":[a-z-]+", selector)) - PSEUDO, selector


@pytest.mark.parametrize("name", ["print.css", "forced_colours.css"])
def test_print_and_forced_colours_override_every_other_part(name: str) -> None:
    parts = sorted((Path(settings.SITE_DIR) / "static").glob(f"*/css/{name}"))
    text = "".join(part.read_text().split("@page")[0] for part in parts)
    declared = re.findall(r"^ +([\w-]+: [^;{}]+);$", text, re.M)
    assert declared
    assert not [line for line in declared if not line.endswith("!important")]


def test_every_public_script_is_checked() -> None:
    templates = Path(settings.SITE_DIR) / "templates"
    staff = {"accounts", "admin", "wagtailadmin"}
    public = [path for path in templates.rglob("*.html") if not staff & set(path.parts)]
    script_tag = re.compile(r'static "(site\.js|\w+/js/\w+\.js)"')
    named = {found for path in public for found in script_tag.findall(path.read_text())}
    assert named == set(SCRIPTS)
