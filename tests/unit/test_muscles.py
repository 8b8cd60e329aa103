"""The muscles of an area, told apart as the owner writes them."""

import pytest

from anatomy.muscles import Muscle, parse_muscles


@pytest.mark.parametrize(
    ("text", "muscles"),
    [
        ("", []),
        (" , ;", []),
        ("deltoid", [("Deltoid", "")]),
        (
            "The coat hanger (trapezius), deltoid",
            [("The coat hanger", "trapezius"), ("Deltoid", "")],
        ),
        (
            "the blades (rhomboids, major and minor); soleus",
            [("The blades", "rhomboids, major and minor"), ("Soleus", "")],
        ),
        ("(multifidus)", [("(multifidus)", "")]),
        ("one (a), two (b", [("One", "a"), ("Two (b", "")]),
    ],
)
def test_each_has_its_everyday_name_and_its_latin(text: str, muscles: list) -> None:
    assert parse_muscles(text) == [Muscle(*muscle) for muscle in muscles]
