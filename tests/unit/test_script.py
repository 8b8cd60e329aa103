"""The script bundle holds every module that pages need, each in its own scope."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from assets.script import ENTRY, IMPORT, bundle

STATIC = Path(settings.SITE_DIR) / "static"
TEMPLATES = Path(settings.SITE_DIR) / "templates"
# rjsmin ends a template literal at the first backtick of a nested one.
NESTED_TEMPLATE = re.compile(r"\$\{(?:[^{}`]|\{[^{}]*\})*`")


def test_modules_have_separate_scopes_and_no_comments(tmp_path: Path) -> None:
    (tmp_path / "one.js").write_text(
        "/* Why. */\nconst name = 1;\n// Note\nexport function f() {}\n"
    )
    (tmp_path / "two.js").write_text('const name = "http://x"; // gone\n')
    (tmp_path / "site.js").write_text('/* x */\nimport "./one.js";\nimport "./two.js";\n')
    caught = "}catch(error){setTimeout(()=>{throw error;});}"
    assert bundle(tmp_path / "site.js") == (
        f'try{{const name=1;function f(){{}}{caught}\ntry{{const name="http://x";{caught}'
    )


def test_a_missing_module(tmp_path: Path) -> None:
    (tmp_path / "site.js").write_text('import "./gone.js";\n')
    with pytest.raises(FileNotFoundError):
        bundle(tmp_path / "site.js")


def test_the_bundle_of_the_site_and_its_size() -> None:
    text = Path(finders.find(ENTRY)).read_text()
    assert "import " not in text
    assert "export " not in text
    # The budget of a first view is 12 kB of script.
    assert len(text.encode()) < 12_000


@pytest.mark.parametrize(
    ("text", "nested"),
    [
        ("`a ${ `b // c` } d`", True),
        ("`a ${ f({ b: 1 }, `c`) }`", True),
        ("`a ${b}` + `${c}`", False),
        ("`a ${ f({ b: 1 }) } c`", False),
    ],
)
def test_a_nested_template_literal_is_recognised(text: str, nested: bool) -> None:
    assert bool(NESTED_TEMPLATE.search(text)) == nested


def test_what_is_minified_has_no_nested_template_literals() -> None:
    entry = STATIC / ENTRY
    for found in IMPORT.finditer(entry.read_text()):
        text = (entry.parent / found["part"]).read_text()
        assert not NESTED_TEMPLATE.search(text), found["part"]


def test_every_script_is_bundled_or_named_in_a_template() -> None:
    bundled = {found["part"] for found in IMPORT.finditer((STATIC / ENTRY).read_text())}
    root = Path(settings.SITE_DIR)
    modules = list(STATIC.rglob("js/*.js"))
    sources = [*TEMPLATES.rglob("*.html"), *root.rglob("*.py"), *modules]
    texts = "".join(path.read_text() for path in sources)
    for path in modules:
        name = str(path.relative_to(STATIC))
        named = f'"{name}"' in texts or f'"./{path.name}"' in texts
        assert named != (name in bundled), name
