"""Parses and formats South African telephone numbers."""

from unicodedata import digit

import phonenumbers
from django.core.exceptions import ValidationError
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat

REGION = "ZA"
COUNTRY_CODE = 27
# In national format, with the leading 0.
NATIONAL_LENGTH = 10
INVALID_PREFIX = (
    "A South African number should start with 0 or +27, for example 067 221 7919 or "
    "+27 67 221 7919."
)


def parse_phone(text: str) -> str:
    """The number as E.164 (+27672217919).

    Accepts 067 221 7919, 0672217919, +27 67 221 7919, 0027 67 221 7919, 27672217919 and the like.
    Raises ValidationError for anything else.
    """
    digits = "".join(str(digit(character)) for character in text if character.isdigit())
    if not digits:
        raise ValidationError("Type a telephone number, for example 067 221 7919.")
    if any(character.isalpha() for character in text):
        raise ValidationError("A telephone number has no letters in it. Example: 067 221 7919.")
    dialled = _international(text, digits)
    if not dialled.startswith(("+", "0")):
        raise ValidationError(
            INVALID_PREFIX if len(digits) == NATIONAL_LENGTH else _wrong_length(digits)
        )
    try:
        number = phonenumbers.parse(dialled, REGION)
    except NumberParseException:
        raise ValidationError(_wrong_length(digits)) from None
    if number.country_code != COUNTRY_CODE:
        raise ValidationError(f"This is not a South African number. {INVALID_PREFIX}")
    # libphonenumber accepts numbers from 081 to 084 with as few as five digits.
    has_all_digits = len(str(number.national_number)) == NATIONAL_LENGTH - 1
    if not has_all_digits or not phonenumbers.is_valid_number(number):
        raise ValidationError(_invalid_message(number, digits))
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def phone_text(e164: str) -> str:
    """The number in national format (067 221 7919); unparsable input is returned unchanged."""
    try:
        number = phonenumbers.parse(e164, REGION)
    except NumberParseException:
        return e164
    return phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)


def _international(text: str, digits: str) -> str:
    if text.strip().startswith("+"):
        return f"+{digits}"
    if digits.startswith("00"):
        return f"+{digits[2:]}"
    # The 0 may stand behind the code: 27 (0)67 221 7919.
    if digits.startswith("27") and len(digits) in (NATIONAL_LENGTH + 1, NATIONAL_LENGTH + 2):
        return f"+{digits}"
    return digits


def _wrong_length(digits: str) -> str:
    return (
        f"This number has {len(digits)} digits. A South African number has ten, "
        "for example 067 221 7919."
    )


def _invalid_message(number: PhoneNumber, digits: str) -> str:
    national = f"0{number.national_number}"
    if len(national) != NATIONAL_LENGTH:
        return _wrong_length(national if digits.startswith(("00", str(COUNTRY_CODE))) else digits)
    return (
        "There is no South African number that starts like this. Check the first three digits; "
        "mobile numbers start with 06, 07 or 08."
    )
