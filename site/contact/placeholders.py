"""Placeholders in texts of staff: {page} in WhatsApp messages, {spa} and {days} in the notice."""

import re
from collections.abc import Mapping

from django.core.exceptions import ValidationError

MESSAGE_NAMES = ("page",)
NOTICE_NAMES = ("spa", "days")
BRACED = re.compile(r"\{[^{}]*\}|[{}]")


def fill(text: str, values: Mapping[str, object]) -> str:
    """Replace the placeholders named in `values`; other text in braces stays."""
    return BRACED.sub(lambda match: str(values.get(match[0][1:-1], match[0])), text)


def validate_draft(text: str) -> None:
    """Validator for WhatsApp messages."""
    _validate(text, MESSAGE_NAMES)


def validate_notice(text: str) -> None:
    """Validator for the privacy notice."""
    _validate(text, NOTICE_NAMES)


def _validate(text: str, known: tuple[str, ...]) -> None:
    words = [f"{{{name}}}" for name in known]
    for found in BRACED.findall(text):
        if found not in words:
            raise ValidationError(
                "The site does not know “%(found)s”. In braces it fills in %(words)s, "
                "spelled exactly like this.",
                params={"found": found, "words": " and ".join(words)},
            )
