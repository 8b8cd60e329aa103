"""A small picture that no other is like."""

import secrets
import struct
import zlib

SIDE = 64


def picture() -> bytes:
    """A PNG of noise: every upload is a new file to the site."""
    rows = b"".join(b"\0" + secrets.token_bytes(SIDE * 3) for _ in range(SIDE))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (
            chunk(b"IHDR", struct.pack(">IIBBBBB", SIDE, SIDE, 8, 2, 0, 0, 0)),
            chunk(b"IDAT", zlib.compress(rows)),
            chunk(b"IEND", b""),
        )
    )


def chunk(kind: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
    )
