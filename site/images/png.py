"""The chunks of PNG files: critical ones with the pixels, ancillary ones with metadata."""

from collections.abc import Iterator

from PIL import Image as Pillow

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# What changes how the pixels are seen. The rest says when, where and with what they were made.
SEEN = {b"tRNS", b"acTL", b"fcTL"}
LENGTHS = {b"gAMA": 4, b"cHRM": 32, b"sRGB": 1, b"cICP": 4}


def chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and data of each chunk; nothing for another kind of file or after a broken chunk."""
    at = len(SIGNATURE)
    if not content.startswith(SIGNATURE):
        return
    while at + 12 <= len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        kind, data = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        if at + 12 + length > len(content):
            return
        yield kind, data
        at += 12 + length


def without_ancillary_chunks(content: bytes) -> bytes:
    """The file without metadata that could make a decoder give up; as it is when it is no PNG.

    The checksums of the other chunks stay as they are: damaged pixels must not pass for good ones.
    """
    at, kept = len(SIGNATURE), [content[: len(SIGNATURE)]]
    for kind, data in chunks(content):
        end = at + 12 + len(data)
        critical = not kind[0] & 0x20
        if critical or kind in SEEN or _readable(kind, data):
            kept.append(content[at:end])
        at = end
    return b"".join([*kept, content[at:]]) if len(kept) > 1 else content


def _readable(kind: bytes, data: bytes) -> bool:
    if kind == b"iCCP":
        # Between the name and the packed profile stands the one way of packing that there is.
        return data.partition(b"\0")[2][:1] == b"\0"
    if kind != b"eXIf":
        return LENGTHS.get(kind) == len(data)
    try:
        Pillow.Exif().load(data)
    except Exception:
        # Whatever the reader raises: then nothing can be read from it.
        return False
    return True
