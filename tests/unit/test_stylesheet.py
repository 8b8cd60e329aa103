"""The bundled stylesheet holds every part, in order, under its layer."""

from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from core.stylesheet import ENTRY, bundle


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.css").write_text(text)
    return folder / "entry.css"


def test_imports_are_replaced_in_their_order_and_layer(tmp_path: Path) -> None:
    entry = write(
        tmp_path,
        entry='/* x */\n@layer a, b;\n@import "one.css" layer(a);\n@import "two.css";\n',
        one="/* gone */ .one { color: red; }",
        two=".two { color: blue; }",
    )
    text = bundle(entry)
    assert text == "@layer a,b;@layer a{.one{color: red}}.two{color: blue}\n"


def test_space_that_means_something_stays(tmp_path: Path) -> None:
    entry = write(
        tmp_path,
        entry='.a .b:not(.c)   > .d\n{\n  inline-size: calc(1px + 2px);\n  font: 1px / 1 "A B", serif;\n}\n'
        "@media (min-width: 1px) and (not print) { .a { color: red; } }\n",
    )
    assert bundle(entry) == (
        '.a .b:not(.c) > .d{inline-size: calc(1px + 2px);font: 1px / 1 "A B",serif}'
        "@media (min-width: 1px) and (not print){.a{color: red}}\n"
    )


def test_a_part_that_is_missing_is_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        bundle(write(tmp_path, entry='@import "gone.css";\n'))


def test_a_commented_import_stays_out(tmp_path: Path) -> None:
    entry = write(tmp_path, entry='/*\n@import "gone.css";\n*/\n.x { color: red; }\n')
    assert bundle(entry) == ".x{color: red}\n"


def test_the_sites_own_is_served_whole() -> None:
    text = Path(finders.find(ENTRY)).read_text()
    assert "@import" not in text
    assert "/*" not in text
    assert text.count("{") == text.count("}")
    assert ".contact-bar" in text
