"""Collects raw blocks, and what had no place in one."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import uuid4

from importing import rich_html
from importing.claims import KnownClaim
from importing.parts import Items, Leftover, Paragraph, Part, Run, Runs, plain
from importing.pictures import PictureReference, RawBlock

NO_LINK_HERE = "The words are kept, the link is not: there is no place for one here."
NOT_LINKABLE = "The words are kept, the link is not: its address is not one of a page."


class Writer:
    """Writes parts one by one.

    `writers`: for each type of part but Paragraph, Items and Leftover, the function that writes it.
    `claims`: those that a wow fact may show.
    """

    def __init__(
        self, writers: Mapping[type, "WritePart"], claims: Iterable[KnownClaim] = ()
    ) -> None:
        self.writers = writers
        self.claims = list(claims)
        self.blocks: list[RawBlock] = []
        self.pictures: list[PictureReference] = []
        self.leftovers: list[Leftover] = []
        self.links: list[str] = []
        self.text: list[Paragraph | Items] = []
        self.anchors: dict[str, int] = {}

    def write(self, parts: Iterable[Part]) -> None:
        """Add the parts. Consecutive paragraphs and lists make one block."""
        for part in parts:
            if isinstance(part, (Paragraph, Items)):
                self.text.append(part)
            elif isinstance(part, Leftover):
                self.leftovers.append(part)
            else:
                self.flush()
                self.writers[type(part)](self, part)
        self.flush()

    def add(self, kind: str, value: Any) -> str:
        """Add a block, and return its id."""
        block_id = self.new_id()
        self.blocks.append({"type": kind, "value": value, "id": block_id})
        return block_id

    @staticmethod
    def new_id() -> str:
        return str(uuid4())

    def flush(self) -> None:
        """Write the paragraphs and lists so far."""
        text, self.text = self.text, []
        if html := rich_html.rich_html(text):
            self.note_links(text)
            self.add("text", html)

    def paragraph(self, text: str) -> None:
        """Add words that do not fit where they stood, to the text that follows."""
        if text.strip():
            self.text.append(Paragraph([Run(text)]))

    def note_links(self, parts: Iterable[Paragraph | Items]) -> None:
        """Report the links of rich text: those kept and those that cannot be."""
        for runs in runs_of(parts):
            for href in dict.fromkeys(run.href for run in runs if run.href):
                if rich_html.is_linkable(href):
                    self.links.append(href)
                else:
                    self.leave(href, NOT_LINKABLE)

    def flat(self, runs: Runs) -> str:
        """The text of runs in one line; their links are left over."""
        for href in dict.fromkeys(run.href for run in runs if run.href):
            self.leave(href, NO_LINK_HERE)
        return " ".join(plain(runs).split())

    def leave(self, text: str, reason: str) -> None:
        self.leftovers.append(Leftover(text, reason, visible=False))


def runs_of(parts: Iterable[Paragraph | Items]) -> list[Runs]:
    found: list[Runs] = []
    for part in parts:
        found += [part.runs] if isinstance(part, Paragraph) else [one.runs for one in part.items]
    return found


WritePart = Callable[[Writer, Any], None]
