"""Whether texts mention somebody: by name or address as it stands there, by number however spelled."""

import re

from django.db.models import Q

# As many digits as all spellings of a number end in: 082 123 4567, +27 (0)82 123-4567.
SAME_IN_ALL = 9
# Fewer stand in prices and dates everywhere.
FEWEST = 5
FEWEST_IN_PHONE = 3
# What people put between digits; nothing with letters, or two numbers in a sentence become one.
BETWEEN = r"\W{0,4}"


def digits_of(text: str) -> str:
    """Of a number or a part of one, without what stands before it in some spellings only; empty
    when the text is no number."""
    if re.search(r"[^\W\d]|@", text):
        return ""
    digits = "".join(str(int(character)) for character in text if character.isdecimal())
    local = re.sub(r"^(?:0027|27(?=\d{9})|0)", "", digits)
    return local[-SAME_IN_ALL:] if len(local) >= FEWEST_IN_PHONE else ""


def mentions(text: str, *fields: str) -> Q:
    """The text in one of these fields. A number is found in every usual spelling."""
    digits = digits_of(text)
    spelled = BETWEEN.join(digits) if len(digits) >= FEWEST else ""
    found = Q()
    for field in fields:
        found |= Q(**{f"{field}__icontains": text})
        if spelled:
            found |= Q(**{f"{field}__iregex": spelled})
    return found
