"""Writes paragraphs and lists as the HTML that rich text fields store."""

from html import escape
from itertools import groupby
from urllib.parse import urlsplit

from importing.parts import Item, Items, Paragraph, Run, Runs
from importing.typed_text import clean_runs

# As the editor's own limit.
DEEPEST = 3
SCHEMES = ("http", "https", "mailto")


def is_linkable(address: str) -> bool:
    """Whether rich text can link to the address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.scheme == "mailto":
        return bool(parts.path)
    return parts.scheme in SCHEMES and bool(parts.hostname)


def inline_html(runs: Runs) -> str:
    """The runs with <b>, <i>, <a> and <br/>."""
    html: list[str] = []
    for href, linked in groupby(clean_runs(runs), key=lambda run: run.href):
        inner = "".join(map(_styled, linked))
        html.append(f'<a href="{escape(href)}">{inner}</a>' if is_linkable(href) else inner)
    return "".join(html)


def rich_html(parts: list[Paragraph | Items], *, has_numbers: bool = True) -> str:
    """The HTML of paragraphs and lists.

    `has_numbers`: the field takes numbered lists; else the numbers are written out.
    """
    html: list[str] = []
    for part in parts:
        if isinstance(part, Paragraph):
            if inner := inline_html(part.runs):
                html.append(f"<p>{inner}</p>")
        elif has_numbers or not any(item.ordered for item in part.items):
            html.append(_list_html(part.items))
        else:
            html += [f"<p>{inline_html(runs)}</p>" for runs in numbered(part.items)]
    return "".join(html)


def numbered(items: list[Item]) -> list[Runs]:
    """The lines of a list with their numbers, or a bullet, as text."""
    lines: list[Runs] = []
    numbers: list[int] = []
    for item in items:
        numbers = [*numbers[: item.depth + 1], *[0] * (item.depth + 1 - len(numbers))]
        numbers[item.depth] = numbers[item.depth] + 1 if item.ordered else 0
        mark = f"{numbers[item.depth]}. " if item.ordered else "• "
        lines.append([Run(mark), *item.runs])
    return lines


def _styled(run: Run) -> str:
    html = escape(run.text, quote=False).replace("\n", "<br/>")
    if run.text.strip():
        html = f"<i>{html}</i>" if run.italic else html
        html = f"<b>{html}</b>" if run.bold else html
    return html


def _list_html(items: list[Item]) -> str:
    html: list[str] = []
    opened: list[str] = []
    for item in items:
        # A level that was skipped has no line to hang in.
        depth = min(item.depth, DEEPEST, len(opened))
        tag = "ol" if item.ordered else "ul"
        while len(opened) > depth + 1:
            html.append(f"</li></{opened.pop()}>")
        if len(opened) == depth + 1:
            html.append("</li>")
            if opened[-1] != tag:
                html.append(f"</{opened.pop()}><{tag}>")
                opened.append(tag)
        else:
            html.append(f"<{tag}>")
            opened.append(tag)
        html.append(f"<li>{inline_html(item.runs)}")
    html += [f"</li></{tag}>" for tag in reversed(opened)]
    return "".join(html)
