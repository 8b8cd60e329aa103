"""Words in braces that the site fills in."""

import pytest
from django.core.exceptions import ValidationError

from contact.blocks import ContactCallBlock
from contact.placeholders import fill, validate_draft, validate_notice


def test_known_words_are_filled_in():
    assert fill("About {page}, please", {"page": "Feet"}) == "About Feet, please"


@pytest.mark.parametrize(
    "typed", ["{pagee}", "{ page }", "{Page}", "{page", "page}", "{}", "{days}"]
)
def test_a_misspelled_one_is_refused_in_words(typed):
    with pytest.raises(ValidationError) as refused:
        validate_draft(f"About {typed}")
    assert "{page}" in refused.value.messages[0]
    with pytest.raises(ValidationError):
        ContactCallBlock().child_blocks["whatsapp_text"].clean(f"About {typed}")


def test_what_is_right_passes():
    validate_draft("Hi, about {page} on your site")
    validate_draft("")
    validate_notice("<p>{spa} keeps it {days} days</p>")


def test_a_value_with_braces_is_not_filled_in_again():
    assert fill("{page}", {"page": "{days}", "days": 3}) == "{days}"
