"""Writes parts as raw data of ArticlePage.body, within the limits of its blocks."""

from collections.abc import Iterable

from django.utils.text import slugify

from importing import call_out_blocks, media_blocks
from importing.claims import KnownClaim
from importing.parts import (
    CallOut,
    ContactLine,
    Divider,
    Film,
    Gallery,
    Heading,
    Items,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
    plain,
)
from importing.readers.frames import text_of
from importing.writer import WritePart, Writer, runs_of

HEADING_LENGTH = 120
QUOTE_LENGTH = 400
ATTRIBUTION_LENGTH = 120
CONTACT_LENGTH = 400
CAPTION_LENGTH = 240


def _heading(writer: Writer, heading: Heading) -> None:
    text = " ".join(plain(heading.runs).split())
    if len(text) > HEADING_LENGTH:
        bold = [Run(run.text, True, run.italic, run.href) for run in heading.runs]
        writer.text.append(Paragraph(bold))
        return
    writer.flat(heading.runs)
    text = _unused(text, writer.anchors)
    level = "h2" if heading.level <= 2 else "h3"
    writer.add("heading", {"text": text, "level": level, "symbol": heading.symbol})


def _unused(text: str, anchors: dict[str, int]) -> str:
    """The text, with a number when another heading has the same anchor.

    `anchors`: the anchors in use, and the last number that each was tried with.
    """
    base = slugify(text)
    if base not in anchors:
        anchors[base] = 1
        return text
    while True:
        anchors[base] += 1
        tried = f"{text[: HEADING_LENGTH - 8]} ({anchors[base]})"
        if slugify(tried) not in anchors:
            anchors[slugify(tried)] = 1
            return tried


def _quote(writer: Writer, quote: Quote) -> None:
    text = "\n".join(text_of(quote.parts))
    by = plain(quote.attribution).strip().lstrip("—–- ")
    texts = [part for part in quote.parts if isinstance(part, (Paragraph, Items))]
    linked = any(run.href for runs in runs_of(texts) for run in runs)
    fits = len(text) <= QUOTE_LENGTH and len(by) <= ATTRIBUTION_LENGTH
    if text and fits and not linked:
        writer.add("quote", {"text": text, "attribution": writer.flat([Run(by)])})
        writer.write(part for part in quote.parts if not text_of([part]))
        return
    writer.write(quote.parts)
    if by:
        writer.text.append(Paragraph(quote.attribution))


def _table(writer: Writer, table: Table) -> None:
    width = max(map(len, table.rows))
    choice = {
        (True, True): "both",
        (True, False): "row",
        (False, True): "column",
        (False, False): "neither",
    }[table.first_row_is_header, table.first_column_is_header]
    caption = table.caption if len(table.caption) <= CAPTION_LENGTH else ""
    writer.add(
        "table",
        {
            "data": [[*row, *[""] * (width - len(row))] for row in table.rows],
            "first_row_is_table_header": table.first_row_is_header,
            "first_col_is_header": table.first_column_is_header,
            "table_header_choice": choice,
            "table_caption": caption,
        },
    )
    writer.paragraph("" if caption else table.caption)


def _contact(writer: Writer, line: ContactLine) -> None:
    heading, text = line.heading, line.text
    if len(heading) > HEADING_LENGTH:
        writer.paragraph(heading)
        heading = ""
    if len(text) > CONTACT_LENGTH:
        writer.paragraph(text)
        text = ""
    writer.flush()
    value = {"heading": heading, "text": text, "whatsapp_text": ""}
    writer.add("contact_call", value | {"channels": ["whatsapp", "call", "enquiry"]})


def _divider(writer: Writer, _divider: Divider) -> None:
    if writer.blocks and writer.blocks[-1]["type"] != "divider":
        writer.add("divider", None)


WRITERS: dict[type, WritePart] = {
    Heading: _heading,
    Quote: _quote,
    Table: _table,
    ContactLine: _contact,
    Divider: _divider,
    CallOut: call_out_blocks.write,
    Picture: media_blocks.write_picture,
    Gallery: media_blocks.write_gallery,
    Film: media_blocks.write_film,
}


def writer(claims: Iterable[KnownClaim] = ()) -> Writer:
    """A writer of all parts."""
    return Writer(WRITERS, claims)
