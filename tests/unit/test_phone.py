"""Parsing, formatting and storage of South African telephone numbers."""

import pytest
from django.core.exceptions import ValidationError

from contact.fields import PhoneField, PhoneFormField
from contact.phone import parse_phone, phone_text

E164 = "+27672217919"
SPELLINGS = [
    "067 221 7919",
    "0672217919",
    "067-221-7919",
    "067.221.7919",
    "(067) 221 7919",
    "067/221/7919",
    "  067 221 7919  ",
    "06 72 21 79 19",
    "+27 67 221 7919",
    "+27672217919",
    "+27 (0)67 221 7919",
    "+27-67-221-7919",
    "27672217919",
    "27 67 221 7919",
    "27 (0)67 221 7919",
    "0027 67 221 7919",
    "0027672217919",
    "067\N{NO-BREAK SPACE}221\N{NO-BREAK SPACE}7919",
    "067\N{NARROW NO-BREAK SPACE}221\N{THIN SPACE}7919",
    "067\N{NON-BREAKING HYPHEN}221\N{EN DASH}7919",
    "067 221 7919",
    "\N{LEFT-TO-RIGHT MARK}+27 67 221 7919",
    "\N{ZERO WIDTH SPACE}067 221 7919",
    "\N{FULLWIDTH PLUS SIGN}27 67 221 7919",
    "067\t221\t7919",
    "٠٦٧ ٢٢١ ٧٩١٩",
]
REFUSALS = {
    "": "Type a telephone number",
    "   ": "Type a telephone number",
    "+": "Type a telephone number",
    "---": "Type a telephone number",
    "067 221 79": "This number has 8 digits",
    "067 221 79190": "This number has 11 digits",
    "+27 67 221 791": "This number has 9 digits",
    "0": "digit",
    "067 221 7919 or 082 123 4567": "has no letters",
    "call 067 221 7919": "has no letters",
    "067 CALL NOW": "has no letters",
    "+44 20 7946 0958": "not a South African number",
    "0044 20 7946 0958": "not a South African number",
    "+1 202 555 0143": "not a South African number",
    "000 000 0000": "",
    "099 999 9999": "no South African number that starts like this",
    "1" * 40: "",
    # libphonenumber accepts five to nine digits for 081 to 084.
    "082 123 456": "This number has 9 digits",
    "+27 82 123 456": "This number has 9 digits",
    "0027 81 123 45": "This number has 8 digits",
    "+27 83 123 45": "This number has 8 digits",
    "2782123456": "start with 0 or +27",
    "084545": "This number has 6 digits",
    "0860 12 345": "This number has 9 digits",
    # A date, which would be a valid number with a leading 0.
    "10000-01-01": "This number has 9 digits",
    "2026-11-28": "This number has 8 digits",
    "67 221 7919": "This number has 9 digits",
    "27 123 4567": "This number has 9 digits",
    "672 217 9190": "start with 0 or +27",
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_usual_notations_give_the_same_number(spelling: str) -> None:
    assert parse_phone(spelling) == E164


@pytest.mark.parametrize(("text", "reason"), REFUSALS.items())
def test_other_text_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValidationError) as caught:
        parse_phone(text)
    (sentence,) = caught.value.messages
    assert reason in sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Type a telephone number, for example 067 221 7919."),
        ("067 CALL", "A telephone number has no letters in it. Example: 067 221 7919."),
        (
            "067 221 79",
            "This number has 8 digits. A South African number has ten, for example 067 221 7919.",
        ),
        (
            "672 217 9190",
            "A South African number should start with 0 or +27, for example 067 221 7919 or "
            "+27 67 221 7919.",
        ),
        (
            "099 999 9999",
            "There is no South African number that starts like this. Check the first three digits; "
            "mobile numbers start with 06, 07 or 08.",
        ),
    ],
)
def test_each_reason_says_how_to_correct_the_number(text: str, sentence: str) -> None:
    with pytest.raises(ValidationError) as caught:
        parse_phone(text)
    assert caught.value.messages == [sentence]


@pytest.mark.parametrize(
    "number",
    [
        "+27115551234",
        "+27215551234",
        "+27860123456",
        "+27800123456",
        "+27821234567",
        "+27100000101",
    ],
)
def test_landlines_and_other_networks(number: str) -> None:
    assert parse_phone(phone_text(number)) == number


def test_a_stored_number_is_shown_in_national_format() -> None:
    assert phone_text(E164) == phone_text("0672217919") == "067 221 7919"
    assert phone_text("") == ""
    assert phone_text("unknown") == "unknown"


def test_the_form_field_shows_national_format_and_cleans_to_e164() -> None:
    field = PhoneFormField(required=False)
    assert field.prepare_value(E164) == "067 221 7919"
    assert field.prepare_value("067 22") == "067 22"
    assert field.clean("067 221 7919") == E164
    assert field.clean("") == ""


def test_the_model_field_stores_e164() -> None:
    field = PhoneField(blank=True)
    assert field.clean("(067) 221-7919", None) == E164
    assert field.clean("", None) == ""


@pytest.mark.parametrize("value", ["javascript:alert(1)", "+27", "+27abc", "067", "+27821234567x"])
def test_only_stored_numbers_of_earlier_releases_skip_validation(value):
    with pytest.raises(ValidationError):
        PhoneField().get_prep_value(value)
    assert PhoneField().get_prep_value("+2782123456") == "+2782123456"
