"""Reading and filtering of PNG chunks: critical ones hold pixels, ancillary ones metadata."""

from collections.abc import Iterator

from PIL import Image as Pillow

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# Ancillary chunks that change how the pixels are rendered.
RENDERED_CHUNKS = {b"tRNS", b"acTL", b"fcTL"}
CHUNK_LENGTHS = {b"gAMA": 4, b"cHRM": 32, b"sRGB": 1, b"cICP": 4}


def chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """(type, data) of each chunk up to the first truncated one; nothing for another format."""
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
    """The file without metadata that a decoder may fail at; unchanged when it is not a PNG.

    Checksums of the other chunks stay unchanged, so that damaged pixels are still detected.
    """
    at, kept = len(SIGNATURE), [content[: len(SIGNATURE)]]
    for kind, data in chunks(content):
        end = at + 12 + len(data)
        critical = not kind[0] & 0x20
        if critical or kind in RENDERED_CHUNKS or _is_valid(kind, data):
            kept.append(content[at:end])
        at = end
    return b"".join([*kept, content[at:]]) if len(kept) > 1 else content


def _is_valid(kind: bytes, data: bytes) -> bool:
    if kind == b"iCCP":
        # Name, NUL, compression method (0 is the only one), profile.
        return data.partition(b"\0")[2][:1] == b"\0"
    if kind != b"eXIf":
        return CHUNK_LENGTHS.get(kind) == len(data)
    try:
        Pillow.Exif().load(data)
    except Exception:
        # Pillow raises many types for malformed EXIF.
        return False
    return True
