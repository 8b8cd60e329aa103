"""Pictures that HTML holds itself, as `data:` addresses."""

import binascii
import re
from base64 import b64decode

# Short ones are placeholders of a page that loads its pictures late.
DATA = re.compile(r"data:image/(png|jpe?g|gif|webp|avif);base64,([A-Za-z0-9+/=\s]{300,})")
LARGEST = 20_000_000


def without_files(html: str) -> tuple[str, dict[str, bytes]]:
    """The HTML with a name for each picture that it holds, such as `embedded:1.png`, and these.

    One that is broken or larger than 20 MB keeps its name and has no file.
    """
    files: dict[str, bytes] = {}
    names = 0

    def name(found: re.Match[str]) -> str:
        nonlocal names
        names += 1
        named = f"embedded:{names}.{'jpg' if found[1].startswith('jp') else found[1]}"
        try:
            content = b64decode(found[2])
        except (binascii.Error, ValueError):
            return named
        if len(content) <= LARGEST:
            files[named] = content
        return named

    return DATA.sub(name, html), files
