"""Call-outs and summaries, found by their lead-ins."""

from importing.lead_ins import SUMMARY, WHAT_THIS_MEANS, Found, LeadIns
from importing.parts import Box, CallOut, Heading, Items, Paragraph, Part, Quote, Runs, plain
from importing.readers.frames import text_of
from importing.typed_text import words

# A longer section is one of the article, whatever its heading says.
LONGEST_SECTION = 120


def with_call_outs(parts: list[Part], lead_ins: LeadIns) -> list[Part]:
    """The parts with call-outs; boxes that are none are taken apart."""
    found: list[Part] = []
    place = 0
    while place < len(parts):
        part = parts[place]
        place += 1
        if isinstance(part, (Box, Quote)):
            found += _of_box(part, lead_ins)
        elif isinstance(part, (Heading, Paragraph)) and (lead_in := lead_ins.find(part.runs)):
            call_out, taken = _with_what_follows(part, lead_in, parts[place:], lead_ins)
            found.append(call_out or part)
            place += taken
        else:
            found.append(part)
    return found


def _of_box(box: Box | Quote, lead_ins: LeadIns) -> list[Part]:
    first = box.parts[0] if box.parts else None
    lead_in = lead_ins.find(first.runs) if isinstance(first, (Heading, Paragraph)) else None
    if lead_in and isinstance(first, (Heading, Paragraph)):
        rest = lead_ins.without(first.runs, lead_in)
        within = [*_paragraph(rest), *box.parts[1:]]
        if isinstance(box, Quote) and box.attribution:
            within.append(Paragraph(box.attribution))
        if within:
            return [CallOut(lead_in.kind, lead_in.words, within)]
    return [box] if isinstance(box, Quote) else with_call_outs(box.parts, lead_ins)


def _with_what_follows(
    part: Heading | Paragraph, lead_in: Found, after: list[Part], lead_ins: LeadIns
) -> tuple[CallOut | None, int]:
    """The call-out that begins with this part, and how many parts after it belong to it."""
    if isinstance(part, Heading):
        return _section(plain(part.runs), lead_in, after)
    rest = lead_ins.without(part.runs, lead_in)
    within = _paragraph(rest)
    taken = _text_after(after)
    if rest and not plain(rest).rstrip().endswith(":"):
        # The text stands in the same paragraph; of a summary, a list may follow.
        taken = taken[:1] if lead_in.kind == SUMMARY and isinstance(_first(taken), Items) else []
    elif isinstance(_first(taken), Items):
        taken = taken[:1]
    elif lead_in.kind != SUMMARY:
        taken = taken[: 2 if _announces(_first(taken)) else 1]
    within += taken
    return (CallOut(lead_in.kind, lead_in.words, within) if within else None), len(taken)


def _section(heading: str, lead_in: Found, after: list[Part]) -> tuple[CallOut | None, int]:
    taken = _text_after(after)
    if lead_in.kind == WHAT_THIS_MEANS and _length(taken) > LONGEST_SECTION:
        return None, 0
    if lead_in.kind not in (SUMMARY, WHAT_THIS_MEANS):
        taken = taken[: 2 if _announces(_first(taken)) else 1]
    return (CallOut(lead_in.kind, heading, list(taken)) if taken else None), len(taken)


def _text_after(parts: list[Part]) -> list[Part]:
    """The paragraphs and lists before anything else."""
    taken: list[Part] = []
    for part in parts:
        if not isinstance(part, (Paragraph, Items)):
            break
        taken.append(part)
    return taken


def _first(parts: list[Part]) -> Part | None:
    return parts[0] if parts else None


def _announces(part: Part | None) -> bool:
    """Whether a paragraph ends with a colon, so that what follows belongs to it."""
    return isinstance(part, Paragraph) and plain(part.runs).rstrip().endswith(":")


def _length(parts: list[Part]) -> int:
    """The number of words in paragraphs and lists."""
    return sum(len(words(line)) for line in text_of(parts))


def _paragraph(runs: Runs) -> list[Part]:
    return [Paragraph(runs)] if runs else []
