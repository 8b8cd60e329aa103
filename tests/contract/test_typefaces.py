"""The size, licences and characters of the font files."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from fontTools.ttLib import TTFont

STATIC = Path(settings.SITE_DIR) / "static"
FONTS = sorted((STATIC / "assets/fonts").glob("*.woff2"))
CSS = (STATIC / "assets/css/typefaces.css").read_text()
# English and Afrikaans, with the punctuation of prices, times and quotations.
WRITTEN = "AZaz09 êëèéïîôöûüáíóúÊËÏÔÛ ’‘“”–—…•·½¼¾×−€"
MOST_BYTES = 65_000


def test_the_total_size_is_within_the_budget() -> None:
    assert sum(path.stat().st_size for path in FONTS) <= MOST_BYTES


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_every_font_has_the_characters_of_english_and_afrikaans(path: Path) -> None:
    missing = {sign for sign in WRITTEN if ord(sign) not in TTFont(path).getBestCmap()}
    assert not missing


def test_the_font_of_prices_has_tabular_figures() -> None:
    features = TTFont(STATIC / "assets/fonts/figtree.woff2")["GSUB"].table.FeatureList.FeatureRecord
    assert "tnum" in {record.FeatureTag for record in features}


def test_each_font_has_its_licence_beside_it() -> None:
    for name in {path.stem.split("-")[0] for path in FONTS}:
        assert "SIL Open Font License" in (STATIC / "assets/fonts" / f"OFL-{name}.txt").read_text()


def test_the_stylesheet_names_existing_files() -> None:
    named = set(re.findall(r'url\("\.\./fonts/([^"]+)"\)', CSS))
    assert named == {path.name for path in FONTS}


def test_fallback_fonts_have_matching_metrics() -> None:
    faces = re.findall(r"@font-face \{(.*?)\}", CSS, re.S)
    for face in faces:
        assert "font-display: swap" in face or ("local(" in face and "size-adjust" in face)
