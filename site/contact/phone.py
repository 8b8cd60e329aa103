"""South African telephone numbers: any usual spelling in, E.164 kept, the usual spelling out."""

from unicodedata import digit

import phonenumbers
from django.core.exceptions import ValidationError
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat

REGION = "ZA"
COUNTRY_CODE = 27
# As dialled inside the country, with the 0.
LENGTH = 10
NO_START = (
    "A South African number should start with 0 or +27, for example 067 221 7919 or "
    "+27 67 221 7919."
)


def parse_phone(text: str) -> str:
    """The number as E.164 (+27672217919).

    Takes 067 221 7919, 0672217919, +27 67 221 7919, 0027 67 221 7919, 27672217919 and the like.
    Raises ValidationError that says what is wrong with anything else.
    """
    digits = "".join(str(digit(character)) for character in text if character.isdigit())
    if not digits:
        raise ValidationError("Type a telephone number, for example 067 221 7919.")
    if any(character.isalpha() for character in text):
        raise ValidationError("A telephone number has no letters in it. Example: 067 221 7919.")
    spelled = _international(text, digits)
    if not spelled.startswith(("+", "0")):
        raise ValidationError(NO_START if len(digits) == LENGTH else _wrong_length(digits))
    try:
        number = phonenumbers.parse(spelled, REGION)
    except NumberParseException:
        raise ValidationError(_wrong_length(digits)) from None
    if number.country_code != COUNTRY_CODE:
        raise ValidationError(f"This is not a South African number. {NO_START}")
    # By libphonenumber alone, 081 to 084 would be valid with as few as five digits.
    has_all_digits = len(str(number.national_number)) == LENGTH - 1
    if not has_all_digits or not phonenumbers.is_valid_number(number):
        raise ValidationError(_why_invalid(number, digits))
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def phone_text(e164: str) -> str:
    """The number as South Africans write it (067 221 7919); unreadable input comes back as is."""
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
    if digits.startswith("27") and len(digits) in (LENGTH + 1, LENGTH + 2):
        return f"+{digits}"
    return digits


def _wrong_length(digits: str) -> str:
    return (
        f"This number has {len(digits)} digits. A South African number has ten, "
        "for example 067 221 7919."
    )


def _why_invalid(number: PhoneNumber, digits: str) -> str:
    # As it is dialled inside the country, whichever way it was typed.
    dialled = f"0{number.national_number}"
    if len(dialled) != LENGTH:
        return _wrong_length(dialled if digits.startswith(("00", str(COUNTRY_CODE))) else digits)
    return (
        "There is no South African number that starts like this. Check the first three digits; "
        "mobile numbers start with 06, 07 or 08."
    )
