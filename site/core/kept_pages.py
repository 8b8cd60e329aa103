"""Finished pages in the memory of the process, each compressed once."""

import gzip
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

import brotli

# What a page takes up beside its text: its headers, its name and the objects that hold them.
OVERHEAD_BYTES = 5_000

Headers = list[tuple[str, str]]


@dataclass
class KeptPage:
    """One page as it was made, compressed once for each encoding that was asked for."""

    token: str
    headers: Headers
    body: bytes
    compressed: dict[str, bytes] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Bytes of memory; a page compressed in both ways is about half of it once more."""
        return OVERHEAD_BYTES + len(self.body) * 3 // 2

    def answer(self, encoding: str) -> tuple[Headers, bytes]:
        body, headers = self.body, self.headers
        if encoding:
            if encoding not in self.compressed:
                self.compressed[encoding] = COMPRESS[encoding](self.body)
            body = self.compressed[encoding]
            headers = [*headers, ("Content-Encoding", encoding)]
        return [*headers, ("Content-Length", str(len(body)))], body


COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, mode=brotli.MODE_TEXT, quality=6),
    "gzip": lambda body: gzip.compress(body, compresslevel=9, mtime=0),
}


class Pages:
    """As many pages as fit into so many bytes; those asked for longest ago go first."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.used = 0
        self.pages: OrderedDict[str, KeptPage] = OrderedDict()
        self.lock = Lock()

    def get(self, key: str) -> KeptPage | None:
        with self.lock:
            if kept := self.pages.get(key):
                self.pages.move_to_end(key)
            return kept

    def put(self, key: str, kept: KeptPage) -> None:
        with self.lock:
            if old := self.pages.pop(key, None):
                self.used -= old.size
            self.pages[key] = kept
            self.used += kept.size
            while self.used > self.room:
                _, oldest = self.pages.popitem(last=False)
                self.used -= oldest.size
