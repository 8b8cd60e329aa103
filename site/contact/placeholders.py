"""Words in braces that the site fills in: {page} in a WhatsApp message, {days} in the notice."""

import re
from collections.abc import Mapping

from django.core.exceptions import ValidationError

IN_DRAFT = ("page",)
IN_NOTICE = ("spa", "days")
BRACED = re.compile(r"\{[^{}]*\}|[{}]")


def fill(text: str, values: Mapping[str, object]) -> str:
    """The text with the known words filled in; anything else in braces stays as it is."""
    return BRACED.sub(lambda found: str(values.get(found[0][1:-1], found[0])), text)


def validate_draft(text: str) -> None:
    """For a WhatsApp message."""
    _refuse_unknown(text, IN_DRAFT)


def validate_notice(text: str) -> None:
    """For the notice beside the forms."""
    _refuse_unknown(text, IN_NOTICE)


def _refuse_unknown(text: str, known: tuple[str, ...]) -> None:
    words = [f"{{{name}}}" for name in known]
    for found in BRACED.findall(text):
        if found not in words:
            raise ValidationError(
                "The site does not know “%(found)s”. In braces it fills in %(words)s, "
                "spelled exactly like this.",
                params={"found": found, "words": " and ".join(words)},
            )
