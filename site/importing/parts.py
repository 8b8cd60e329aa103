"""The neutral parts of a document: what every reader returns, whatever it has read."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Run:
    """A piece of text of one look. A line break within a paragraph is "\\n"."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""


Runs = list[Run]


@dataclass
class Heading:
    """`level` 1 is the title of the document."""

    level: int
    runs: Runs
    symbol: str = ""


@dataclass
class Paragraph:
    runs: Runs


@dataclass
class Item:
    """A line of a list. `depth` 0 is the outermost list."""

    runs: Runs
    depth: int = 0
    ordered: bool = False


@dataclass
class Items:
    """Consecutive lines of one list with those nested in it.

    `typed_numbers`: those that stood before its lines as text, and that a numbered list shows.
    """

    items: list[Item]
    typed_numbers: list[int] = field(default_factory=list)


@dataclass
class Quote:
    parts: list["Part"]
    attribution: Runs = field(default_factory=list)


@dataclass
class Table:
    """A table of text; rows may differ in length."""

    rows: list[list[str]]
    caption: str = ""
    first_row_is_header: bool = False
    first_column_is_header: bool = False


@dataclass
class Picture:
    """`source` is what the document states: an address, a path, or a name in `Reading.files`.

    `alt` is None when the document states none; the empty string says that it is decorative.
    """

    source: str
    alt: str | None = None
    caption: str = ""


@dataclass
class Gallery:
    pictures: list[Picture]


@dataclass
class Film:
    """A video on YouTube or Vimeo."""

    url: str
    title: str = ""
    description: str = ""


@dataclass
class Divider:
    pass


@dataclass
class Box:
    """A group that the document sets apart, such as an aside or a table of one cell."""

    parts: list["Part"]


@dataclass
class CallOut:
    """What stands after a lead-in. `kind` is one of `lead_ins.KINDS`; `lead_in` as typed."""

    kind: str
    lead_in: str
    parts: list["Part"]


@dataclass
class ContactLine:
    """Lines that invite the reader to call or write, without the numbers that stood in them."""

    text: str
    heading: str = ""


@dataclass
class Leftover:
    """What has no place in an article. Its `text` is shown to the editor with the `reason`.

    `replaced`: the site says it in its own way, such as a number from Contact details.
    `visible`: its words are among those that readers of the document saw; an address is not.
    """

    text: str
    reason: str
    replaced: bool = False
    visible: bool = True


Part = (
    Heading
    | Paragraph
    | Items
    | Quote
    | Table
    | Picture
    | Gallery
    | Film
    | Divider
    | Box
    | CallOut
    | ContactLine
    | Leftover
)


def plain(runs: Iterable[Run]) -> str:
    """The text of the runs without their looks."""
    return "".join(run.text for run in runs)
