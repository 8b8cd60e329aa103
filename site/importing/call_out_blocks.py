"""Writes call-outs and summaries."""

from importing import rich_html
from importing.claims import nearest
from importing.lead_ins import SUMMARY, WOW_FACT
from importing.parts import CallOut, Heading, Items, Leftover, Paragraph, Part, Run, plain
from importing.readers.frames import text_of
from importing.writer import Writer, runs_of

HEADING_LENGTH = 120
FACT_LENGTH = 400
POINT_LENGTH = 240
MOST_POINTS = 8
CLAIM = "The claim “{}” of the evidence library says this, with its grade and sources."


def write(writer: Writer, call_out: CallOut) -> None:
    """Write the block; parts that it cannot hold follow it."""
    heading = " ".join(call_out.lead_in.split())
    if len(heading) > HEADING_LENGTH:
        writer.paragraph(heading)
        writer.flush()
        heading = ""
    inside: list[Paragraph | Items] = []
    after: list[Part] = []
    for part in call_out.parts:
        if isinstance(part, (Paragraph, Items)):
            inside.append(part)
        elif isinstance(part, Heading):
            inside.append(
                Paragraph([Run(run.text, True, run.italic, run.href) for run in part.runs])
            )
        else:
            after.append(part)
    if inside and call_out.kind == SUMMARY:
        _summary(writer, heading, inside)
    elif inside and call_out.kind == WOW_FACT:
        _wow_fact(writer, heading, inside)
    elif inside:
        _explanation(writer, heading, inside)
    else:
        writer.paragraph(heading)
    writer.write(after)


def _explanation(writer: Writer, heading: str, parts: list[Paragraph | Items]) -> None:
    writer.note_links(parts)
    text = rich_html.rich_html(parts, has_numbers=False)
    writer.add("what_this_means", {"heading": heading, "text": text})


def _summary(writer: Writer, heading: str, parts: list[Paragraph | Items]) -> None:
    """Points when it is a plain list, else prose."""
    items = parts[0].items if isinstance(parts[0], Items) else []
    has_looks = any(run.bold or run.italic or run.href for item in items for run in item.runs)
    points = [" ".join(plain(item.runs).split()) for item in items]
    is_plain = len(parts) == 1 and not any(item.ordered or item.depth for item in items)
    fits = 0 < len(points) <= MOST_POINTS and all(len(point) <= POINT_LENGTH for point in points)
    value: dict[str, object] = {"heading": heading, "points": [], "text": ""}
    if is_plain and fits and not has_looks:
        value["points"] = [
            {"type": "item", "value": point, "id": writer.new_id()} for point in points
        ]
    else:
        writer.note_links(parts)
        value["text"] = rich_html.rich_html(parts, has_numbers=False)
    writer.add("summary", value)


def _wow_fact(writer: Writer, heading: str, parts: list[Paragraph | Items]) -> None:
    """A claim when one is near, else a plain fact, else an explanation with the same heading."""
    text = "\n".join(text_of([*parts]))
    value = {"heading": heading, "claim": None, "fact": ""}
    if near := nearest(text, writer.claims):
        claim, sentence = near
        writer.add("wow_fact", value | {"claim": claim.pk})
        writer.leftovers.append(
            Leftover(sentence.strip(), CLAIM.format(claim.statement), replaced=True)
        )
        before, _, rest = text.partition(sentence)
        for line in f"{before}\n{rest}".split("\n"):
            writer.paragraph(line.strip())
        for runs in runs_of(parts):
            writer.flat(runs)
        return
    linked = any(run.href for runs in runs_of(parts) for run in runs)
    if len(text) <= FACT_LENGTH and not linked and all(isinstance(p, Paragraph) for p in parts):
        writer.add("wow_fact", value | {"fact": text})
    else:
        _explanation(writer, heading, parts)
