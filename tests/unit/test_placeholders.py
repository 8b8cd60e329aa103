"""Placeholders in texts of staff."""

import pytest
from django.core.exceptions import ValidationError

from contact.blocks import ContactCallBlock
from contact.placeholders import fill, validate_draft, validate_notice


def test_placeholders_are_replaced():
    assert fill("About {page}, please", {"page": "Feet"}) == "About Feet, please"


@pytest.mark.parametrize(
    "typed", ["{pagee}", "{ page }", "{Page}", "{page", "page}", "{}", "{days}"]
)
def test_an_unknown_placeholder_is_refused(typed):
    with pytest.raises(ValidationError) as refused:
        validate_draft(f"About {typed}")
    assert "{page}" in refused.value.messages[0]
    with pytest.raises(ValidationError):
        ContactCallBlock().child_blocks["whatsapp_text"].clean(f"About {typed}")


def test_valid_texts_are_accepted():
    validate_draft("Hi, about {page} on your site")
    validate_draft("")
    validate_notice("<p>{spa} keeps it {days} days</p>")


def test_braces_in_a_value_are_not_replaced_again():
    assert fill("{page}", {"page": "{days}", "days": 3}) == "{days}"
