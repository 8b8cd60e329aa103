"""The stylesheet bundle: imports in order, URLs, and longhands for old browsers."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from assets.stylesheet import ENTRY, bundle


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.css").write_text(text)
    return folder / "entry.css"


def test_imports_are_replaced_in_their_order(tmp_path: Path) -> None:
    entry = write(
        tmp_path,
        entry='/* x */\n@import "one.css";\n@import "two.css";\n',
        one="/* gone */ .one { color: red; }",
        two=".two { color: blue; }",
    )
    text = bundle(entry)
    assert text == ".one{color:red}.two{color:blue}"


def test_urls_of_a_part_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "a.css").write_text('.a { mask: url("../../img/a.svg"); }')
    entry = write(tmp_path, entry='@import "parts/a.css";\n')
    assert bundle(entry) == '.a{mask:url("../img/a.svg")}'


def test_every_file_that_a_stylesheet_names_is_there() -> None:
    """Otherwise collectstatic fails."""
    for path in (Path(settings.SITE_DIR) / "static").rglob("*.css"):
        for address in re.findall(r'url\("(\.[^"]+)"\)', path.read_text()):
            assert (path.parent / address).exists(), f"{path.name}: {address}"


def test_significant_spaces_are_kept(tmp_path: Path) -> None:
    entry = write(
        tmp_path,
        entry='.a .b:not(.c)   > .d\n{\n  inline-size: calc(1px + 2px);\n  font: 1px / 1 "A B", serif;\n}\n'
        "@media (min-width: 1px) and (not print) { .a { color: red; } }\n",
    )
    assert bundle(entry) == (
        '.a .b:not(.c)>.d{inline-size:calc(1px + 2px);font:1px / 1 "A B",serif}'
        "@media (min-width:1px) and (not print){.a{color:red}}"
    )


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("inset: 0", "top:0;right:0;bottom:0;left:0"),
        ("inset: 1px 2px", "top:1px;right:2px;bottom:1px;left:2px"),
        ("inset: 1px 2px 3px", "top:1px;right:2px;bottom:3px;left:2px"),
        ("inset: 1px 2px 3px 4px", "top:1px;right:2px;bottom:3px;left:4px"),
        ("inset-inline: 0", "left:0;right:0"),
        ("inset-block: calc((1px + var(--a)) / 2) 0", "top:calc((1px + var(--a)) / 2);bottom:0"),
        ("inset-inline-end: -1rem", "right:-1rem"),
        ("inset-block-start: 50%", "top:50%"),
        ("margin-inline: auto", "margin-inline-start:auto;margin-inline-end:auto"),
        (
            "padding-block: 0 max(1px, 2px)",
            "padding-block-start:0;padding-block-end:max(1px,2px)",
        ),
        (
            "border-block: 1px solid red",
            "border-block-start:1px solid red;border-block-end:1px solid red",
        ),
        ("margin-inline-start: 1px", "margin-inline-start:1px"),
        (
            "padding-inline: 0 1px !important",
            "padding-inline-start:0!important;padding-inline-end:1px!important",
        ),
        (
            "inset: 0 !important",
            "top:0!important;right:0!important;bottom:0!important;left:0!important",
        ),
        ("clip-path: inset(50%)", "clip-path:inset(50%)"),
    ],
)
def test_logical_shorthands_become_longhands(written: str, sent: str, tmp_path: Path) -> None:
    assert bundle(write(tmp_path, entry=f".a {{\n  {written};\n}}\n")) == f".a{{{sent}}}"


def test_a_missing_part(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        bundle(write(tmp_path, entry='@import "gone.css";\n'))


def test_a_commented_import(tmp_path: Path) -> None:
    entry = write(tmp_path, entry='/*\n@import "gone.css";\n*/\n.x { color: red; }\n')
    assert bundle(entry) == ".x{color:red}"


def test_the_bundle_of_the_site() -> None:
    text = Path(finders.find(ENTRY)).read_text()
    assert "@import" not in text
    assert "/*" not in text
    assert text.count("{") == text.count("}")
    assert ".contact-bar" in text
