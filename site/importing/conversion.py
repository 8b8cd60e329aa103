"""From a document to raw StreamField data and a report. Needs no request and no database."""

from collections.abc import Collection
from dataclasses import dataclass, field

from importing import blocks, word_count
from importing.call_outs import with_call_outs
from importing.claims import KnownClaim
from importing.contact_lines import with_contact_lines
from importing.films import with_films
from importing.headings import set_levels, with_headings
from importing.lead_ins import LeadIns
from importing.parts import Box, Heading, Items, Leftover, Part, Quote, plain
from importing.pictures import PictureReference, RawBlock
from importing.reading import read
from importing.sources import Reading, Source
from importing.typed_lists import with_typed_lists
from importing.typed_text import words


@dataclass
class Report:
    """What happened to the words of a source.

    `not_understood`: has no place in an article. `replaced`: the site says it in its own way, such
    as a number from Contact details. `outside`: text of a web page around the article, such as
    menus. `links`: the addresses that the blocks link to.
    `words`: number of words in the source; `words_not_understood`: of those.
    """

    not_understood: list[Leftover] = field(default_factory=list)
    replaced: list[Leftover] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    words: int = 0
    words_not_understood: int = 0


@dataclass
class Conversion:
    """The result.

    `blocks`: raw data of ArticlePage.body; pictures have no image until `pictures.place_pictures`.
    `pictures`: those. `files`: the pictures that the document holds, by `Picture.source`.
    `properties`: what a page or a Markdown header states about itself.
    """

    blocks: list[RawBlock]
    report: Report
    title: str = ""
    pictures: list[PictureReference] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    properties: dict[str, str] = field(default_factory=dict)


@dataclass
class Knowledge:
    """What the site has that decides about blocks.

    `numbers`: those of Contact details, as E.164. `claims`: of the evidence library.
    """

    lead_ins: LeadIns = field(default_factory=LeadIns)
    numbers: Collection[str] = ()
    claims: Collection[KnownClaim] = ()


def convert(
    source: Source, knowledge: Knowledge | None = None, reading: Reading | None = None
) -> Conversion:
    """The blocks and the report of a document; `site_knowledge.load()` returns the site's.

    `reading`: what `reading.read(source)` returned, if it was read before.

    Raises UnreadableSourceError with a sentence for staff.
    """
    knowledge = knowledge or Knowledge()
    reading = reading or read(source)
    parts = _with_lists_and_headings(reading.parts)
    title, parts = _title(parts) if source.takes_title else ("", parts)
    set_levels(parts)
    parts = with_contact_lines(parts, knowledge.numbers)
    writer = blocks.writer(knowledge.claims)
    writer.write(with_call_outs(parts, knowledge.lead_ins))
    while writer.blocks and writer.blocks[-1]["type"] == "divider":
        writer.blocks.pop()
    numbers = _typed_numbers(parts)
    report = _report(reading.lines, [title, *numbers, *writer.blocks], writer.leftovers)
    report.outside = reading.outside
    report.links = list(dict.fromkeys(writer.links))
    return Conversion(
        writer.blocks, report, title, writer.pictures, reading.files, reading.properties
    )


def _with_lists_and_headings(parts: list[Part]) -> list[Part]:
    """Typed lists, films and headings; within boxes and quotes no headings."""
    for part in parts:
        if isinstance(part, (Box, Quote)):
            part.parts = with_films(with_typed_lists(part.parts))
    return with_headings(with_films(with_typed_lists(parts)))


def _title(parts: list[Part]) -> tuple[str, list[Part]]:
    """The text of the first part when it is a heading, and the other parts."""
    if parts and isinstance(parts[0], Heading):
        return " ".join(plain(parts[0].runs).split()), parts[1:]
    return "", parts


def _typed_numbers(parts: list[Part]) -> list[str]:
    """The numbers that numbered lists show in place of typed ones."""
    numbers: list[str] = []
    for part in parts:
        if isinstance(part, (Box, Quote)):
            numbers += _typed_numbers(part.parts)
        elif isinstance(part, Items):
            numbers += map(str, part.typed_numbers)
    return numbers


def _report(lines: list[str], kept: list, leftovers: list[Leftover]) -> Report:
    counted = word_count.words_of_blocks(kept)
    for leftover in leftovers:
        counted.update(words(leftover.text) if leftover.visible else [])
    report = Report(
        not_understood=[one for one in leftovers if not one.replaced],
        replaced=[one for one in leftovers if one.replaced],
        words=sum(len(words(line)) for line in lines),
    )
    report.not_understood += word_count.missing(lines, counted)
    report.words_not_understood = sum(
        len(words(one.text)) for one in report.not_understood if one.visible
    )
    return report
