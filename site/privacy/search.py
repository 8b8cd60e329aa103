"""Search for a person by name, email address or telephone number in any notation."""

import re

from django.db.models import Q

# The last digits that all notations share: 082 123 4567, +27 (0)82 123-4567.
NATIONAL_DIGITS = 9
# Prices and dates in texts contain shorter numbers.
MIN_DIGITS_IN_TEXT = 5
MIN_DIGITS_IN_PHONE = 3
# A regular expression; no letters, or two numbers in a sentence would match as one.
SEPARATOR = r"\W{0,4}"


def phone_digits(text: str) -> str:
    """The digits of a complete or partial number without 0, 00, 27 or 0027 in front; empty for other
    text."""
    if re.search(r"[^\W\d]|@", text):
        return ""
    digits = "".join(str(int(character)) for character in text if character.isdecimal())
    local = re.sub(r"^(?:0027(?=\d{3})|27(?=\d{9})|00?)", "", digits)
    return local[-NATIONAL_DIGITS:] if len(local) >= MIN_DIGITS_IN_PHONE else ""


def build_query(text: str, *fields: str, phone: str = "") -> Q:
    """A condition: any of these fields contains the text, or the number in any usual notation.

    `phone` is a field with a number as +27821234567; it may also contain the number without prefix.
    """
    digits = phone_digits(text)
    pattern = SEPARATOR.join(digits) if len(digits) >= MIN_DIGITS_IN_TEXT else ""
    query = Q(**{f"{phone}__contains": digits}) if phone and digits else Q()
    for field in fields:
        query |= Q(**{f"{field}__icontains": text})
        if pattern:
            query |= Q(**{f"{field}__iregex": pattern})
    return query
