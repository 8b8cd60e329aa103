"""Rich text without words does not satisfy a required field."""

import pytest
from django.core.exceptions import ValidationError

from anatomy.blocks import SafetyNoteBlock
from core.blocks.asides import WhatThisMeansBlock
from tests.factories import records

BLANKS = ["", "<p></p>", "<p> </p>", "<p>&nbsp;</p>", "<p>\u00a0<br/></p>", "<p><b> </b></p>\n"]


@pytest.mark.parametrize("blank", BLANKS)
def test_a_safety_note(blank: str) -> None:
    block = SafetyNoteBlock()
    value = {"urgency": "see_doctor", "body_area": None, "text": blank}
    with pytest.raises(ValidationError) as caught:
        block.clean(block.to_python(value))
    assert "Write a text" in caught.value.block_errors["text"].messages[0]


@pytest.mark.django_db
@pytest.mark.parametrize("blank", BLANKS)
def test_a_safety_note_with_its_area_alone(blank: str) -> None:
    block = SafetyNoteBlock()
    value = {"urgency": "see_doctor", "body_area": records.body_area().pk, "text": blank}
    block.clean(block.to_python(value))


@pytest.mark.parametrize("blank", BLANKS)
def test_what_this_means(blank: str) -> None:
    block = WhatThisMeansBlock()
    with pytest.raises(ValidationError):
        block.clean(block.to_python({"text": blank}))
    block.clean(block.to_python({"text": "<p>Walk.</p>"}))
