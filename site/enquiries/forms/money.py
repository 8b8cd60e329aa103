"""Parses amounts in rand in any usual notation."""

import re
from decimal import Decimal

from django.core.exceptions import ValidationError

NOT_AN_AMOUNT = "Type an amount in rand, for example 500 or R 1 250,00."
CURRENCY = re.compile(r"^(?:zar|r) ?| ?(?:zar|rand|r)\.?$", re.IGNORECASE)
# Digits, grouped by three or not; then cents after a comma or point, or dashes for none.
AMOUNT = re.compile(r"(\d{1,3}(?:[ ,.']\d{3})+|\d+)(?:[.,](\d{1,2}|-{1,2}))?", re.ASCII)


def parse_rand(text: str) -> Decimal:
    """The amount of R 500, 500,00, R1 250.50, 1,500 or 2.000,00.

    A separator before exactly three digits is a thousands separator. Raises ValidationError.
    """
    plain = " ".join(text.replace("’", "'").split())
    found = AMOUNT.fullmatch(CURRENCY.sub("", plain))
    if found is None or len(found[1]) > 12:
        raise ValidationError(NOT_AN_AMOUNT)
    whole = re.sub(r"\D", "", found[1])
    cents = (found[2] or "").strip("-").ljust(2, "0")
    return Decimal(f"{whole}.{cents}")
