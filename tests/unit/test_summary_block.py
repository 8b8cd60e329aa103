"""A summary takes points, or prose, or both; not neither."""

import pytest
from wagtail.blocks import StructBlockValidationError

from core.blocks.asides import SummaryBlock


def cleaned(**values: object) -> dict:
    block = SummaryBlock()
    return block.get_prep_value(block.clean(block.to_python(values)))


def test_points_or_prose() -> None:
    points = cleaned(points=["Walk.", "", "Rest."], text="")["points"]
    assert [point["value"] for point in points] == ["Walk.", "Rest."]
    prose = cleaned(points=[""], text="<p>The back <b>pays</b>.</p>")
    assert (prose["points"], prose["text"]) == ([], "<p>The back <b>pays</b>.</p>")


@pytest.mark.parametrize("text", ["", "<p> </p>"])
def test_neither(text: str) -> None:
    with pytest.raises(StructBlockValidationError) as caught:
        cleaned(points=["", " "], text=text)
    assert "Add a point" in str(caught.value.block_errors["text"])


def test_data_of_before_the_prose() -> None:
    assert cleaned(points=["Walk."])["heading"] == ""
