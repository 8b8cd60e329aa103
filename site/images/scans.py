"""How often a JPEG goes over the whole picture, counted without decoding it.

Each scan of a progressive JPEG costs as much as decoding the picture once, however few bytes it
has. Cameras and photo apps use at most twenty.
"""

import re

MAX_SCANS = 100
# Twenty scans of the largest picture: decoding takes seconds.
MAX_SCANNED_PIXELS = 20 * 50_000_000

# In coded data a zero or a restart number follows each 0xFF; anything else is the next marker.
MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
START_OF_SCAN, END_OF_IMAGE = 0xDA, 0xD9
WITHOUT_LENGTH = {0x01, 0xD8}


def count_scans(content: bytes) -> int:
    """The scans of the first picture in the file; those of previews inside it do not count."""
    scans, at = 0, 0
    while found := MARKER.search(content, at):
        kind, at = content[found.start() + 1], found.end()
        if kind == END_OF_IMAGE:
            break
        scans += kind == START_OF_SCAN
        if kind not in WITHOUT_LENGTH:
            at += max(2, int.from_bytes(content[at : at + 2], "big"))
    return scans


def takes_too_long(content: bytes, size: tuple[int, int]) -> bool:
    scans = count_scans(content)
    return scans > MAX_SCANS or scans * size[0] * size[1] > MAX_SCANNED_PIXELS
