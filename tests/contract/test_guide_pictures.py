"""docs/editors.md names the pictures that the browser tests take, each with words about it."""

from tests.browser.test_guide_pictures import SCREENS
from tests.contract.guide_pictures import FOLDER, GUIDE, MAX_BYTES, named


def test_each_picture_is_there_and_small() -> None:
    paths = [(GUIDE.parent / path).resolve() for _, path in named()]
    assert sorted(path.name for path in paths) == sorted(f"{name}.webp" for name in SCREENS)
    for path in paths:
        assert path.parent == FOLDER
        assert path.exists(), f"{path.name} is missing: make guide-pictures"
        assert path.stat().st_size <= MAX_BYTES


def test_no_picture_is_left_over() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(SCREENS)


def test_each_picture_has_words_for_readers_who_do_not_see_it() -> None:
    for alternative, path in named():
        assert len(alternative) > 20, path
