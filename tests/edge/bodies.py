"""What the edge's responses show of the article that the tests unpublish."""

import gzip

import brotli

TITLE = "Feet first"
WORDS = TITLE.encode()
ENCODINGS = [
    "br",
    "gzip",
    "identity",
    "",
    "gzip, deflate, br, zstd",
    "gzip;q=0, br",
    "br;q=0",
    "*",
    "deflate",
    "GZIP",
]
OPENED = {"": bytes, "gzip": gzip.decompress, "br": brotli.decompress}


def read(answer) -> bytes:
    return OPENED[answer.one("Content-Encoding")](answer.body)


def shows_it(edge, address: str) -> bool:
    body = read(edge.ask(address))
    return WORDS in body or b"/feet-first/" in body
