"""Counts the scans of a JPEG without decoding it.

Each scan of a progressive JPEG costs as much CPU time as decoding the image once, whatever its size
in bytes. Cameras and photo apps write at most 20.
"""

import re

MAX_SCANS = 100
# 20 scans of the largest image allowed; decoding it takes seconds.
MAX_SCANNED_PIXELS = 20 * 50_000_000

# In entropy-coded data 0x00 or a restart number follows 0xFF; other bytes begin a marker.
MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
START_OF_SCAN, END_OF_IMAGE = 0xDA, 0xD9
WITHOUT_LENGTH = {0x01, 0xD8}


def count_scans(content: bytes) -> int:
    """The scans of the first image in the file, without those of embedded thumbnails."""
    scans, at = 0, 0
    while found := MARKER.search(content, at):
        kind, at = content[found.start() + 1], found.end()
        if kind == END_OF_IMAGE:
            break
        scans += kind == START_OF_SCAN
        if kind not in WITHOUT_LENGTH:
            at += max(2, int.from_bytes(content[at : at + 2], "big"))
    return scans


def has_too_many_scans(content: bytes, size: tuple[int, int]) -> bool:
    scans = count_scans(content)
    return scans > MAX_SCANS or scans * size[0] * size[1] > MAX_SCANNED_PIXELS
