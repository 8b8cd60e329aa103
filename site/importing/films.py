"""Films whose address stands on a line of its own."""

from core.video import parse_video_address
from importing.parts import Film, Paragraph, Part, Run, Runs, plain
from importing.typed_lists import split_lines
from importing.typed_text import clean_runs


def with_films(parts: list[Part]) -> list[Part]:
    """The parts with lines that are only a link to a film as Film."""
    found: list[Part] = []
    for part in parts:
        if not isinstance(part, Paragraph):
            found.append(part)
            continue
        lines: Runs = []
        for line in split_lines(part.runs):
            if film := film_in(clean_runs(line)):
                found += _paragraph(lines)
                found.append(film)
                lines = []
            else:
                lines += [Run("\n"), *line]
        found += _paragraph(lines)
    return found


def _paragraph(runs: Runs) -> list[Part]:
    cleaned = clean_runs(runs)
    return [Paragraph(cleaned)] if cleaned else []


def film_in(line: Runs) -> Film | None:
    """The film that the line is a link to, if it is nothing else."""
    text = plain(line)
    if parse_video_address(text) and " " not in text:
        return Film(text)
    addresses = {run.href for run in line}
    address = addresses.pop() if len(addresses) == 1 else ""
    video = parse_video_address(address)
    return Film(video.page, title=text) if video else None
