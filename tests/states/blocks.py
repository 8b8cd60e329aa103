"""The states of a block, worked out from what it is made of.

Each state is the preview value with one rule applied to the block and everything inside it. Records
and pictures come from the site's own content; where there are none the state goes without.
"""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle, islice
from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import RichText

from core.blocks.media import sample_picture
from core.visibility import visible

# A long compound word without a break opportunity, as in Afrikaans and German.
LONG_WORD = "Rugspierontspanningsbehandelingsafspraakbevestiging"
MANY = 50
WORDS = "A few plain words that say what this is about."
TEXTS = (blocks.CharBlock, blocks.TextBlock)
Rule = Callable[[blocks.Block, Any], Any]


def states(block: blocks.Block) -> Iterator[tuple[str, Any]]:
    """Name and value of each state of this block."""
    ordinary = block.normalize(block.get_preview_value())
    yield "Ordinary", ordinary
    full = apply_rule(block, ordinary, fill)
    inside = list(parts(block))
    if any(isinstance(part, (blocks.StructBlock, blocks.ListBlock)) for part in inside):
        yield "Everything filled in", full
    if any(isinstance(part, (*TEXTS, blocks.RichTextBlock, TableBlock)) for part in inside):
        yield "Long words", apply_rule(block, apply_rule(block, ordinary, fill_own), lengthen)
    if any(isinstance(part, ImageBlock) for part in inside):
        yield "Without a picture", apply_rule(block, full, leave_out_pictures)
    bare = apply_rule(block, full, leave_out_optional)
    if any(is_optional(part) for part in inside[1:]) and is_valid(block, bare):
        yield "Nothing optional", bare
    if any(isinstance(part, (blocks.ListBlock, TableBlock)) for part in inside):
        yield "One of each list", apply_rule(block, full, count(1))
        yield f"{MANY} of each list", apply_rule(block, full, count(MANY))
    for part in inside:
        yield from choices(block, part, full)


def parts(block: blocks.Block) -> Iterator[blocks.Block]:
    """The block and its descendants; an image block counts as one."""
    yield block
    if isinstance(block, ImageBlock):
        return
    if isinstance(block, blocks.StructBlock):
        for child in block.child_blocks.values():
            yield from parts(child)
    if isinstance(block, blocks.ListBlock):
        yield from parts(block.child_block)


def apply_rule(block: blocks.Block, value: Any, rule: Rule) -> Any:
    """The value with the rule applied to the block, then to its children."""
    value = rule(block, value)
    if isinstance(block, ImageBlock):
        return value
    if isinstance(block, blocks.StructBlock):
        children = block.child_blocks.items()
        return block.normalize({n: apply_rule(child, value.get(n), rule) for n, child in children})
    if isinstance(block, blocks.ListBlock):
        return block.normalize([apply_rule(block.child_block, item, rule) for item in value])
    return value


def choices(whole: blocks.Block, part: blocks.Block, value: Any) -> Iterator[tuple[str, Any]]:
    """A state for each choice, for example each urgency or each grade."""
    if isinstance(part, blocks.ChoiceBlock):
        options = [(name, words) for name, words in part.field.choices if name]
        for name, words in options:
            yield f"{part.label}: {words}", apply_rule(whole, value, set_value(part, name))
    elif isinstance(part, blocks.ChooserBlock) and (field := choice_field(part.target_model)):
        for name, words in field.choices:
            if found := records(part, 1, **{field.name: name}):
                yield f"{part.label}: {words}", apply_rule(whole, value, set_value(part, found[0]))


def choice_field(model: Any) -> Any:
    """The model's field with choices, if there is one."""
    fields = [f for f in model._meta.fields if f.model is model and f.choices]
    return fields[0] if fields and len(fields[0].choices) < 6 else None


def set_value(part: blocks.Block, chosen: Any) -> Rule:
    return lambda block, value: chosen if block is part else value


def fill(block: blocks.Block, value: Any) -> Any:
    if isinstance(block, blocks.ListBlock):
        return list(value) or items(block, 3)
    if isinstance(block, blocks.ChooserBlock):
        return value or next(iter(records(block, 1)), None)
    return fill_own(block, value)


def fill_own(block: blocks.Block, value: Any) -> Any:
    """Text for the block itself; a chosen record would replace it."""
    if isinstance(block, ImageBlock):
        return value or sample_picture()
    if isinstance(block, blocks.RichTextBlock):
        return value if value and value.source else RichText(f"<p>{WORDS}</p>")
    if isinstance(block, TEXTS):
        return value or WORDS
    if isinstance(block, blocks.DateBlock):
        return value or date(2026, 3, 2)
    return value


def lengthen(block: blocks.Block, value: Any) -> Any:
    if isinstance(block, blocks.RichTextBlock):
        link = f'<a href="/">{LONG_WORD}</a>'
        return RichText(f"<p>{LONG_WORD} and {link}.</p><ul><li>{LONG_WORD}</li></ul>")
    if isinstance(block, TEXTS):
        longest = getattr(block.field, "max_length", None) or 240
        return f"{LONG_WORD} {LONG_WORD.lower()} and other {LONG_WORD.lower()}"[:longest]
    if isinstance(block, TableBlock):
        rows = [[LONG_WORD for _ in row] for row in value["data"]]
        return {**value, "data": rows, "table_caption": LONG_WORD}
    return value


def leave_out_pictures(block: blocks.Block, value: Any) -> Any:
    return None if isinstance(block, ImageBlock) else value


def leave_out_optional(block: blocks.Block, value: Any) -> Any:
    if not is_optional(block):
        return value
    return None if isinstance(block, ImageBlock) else block.get_default()


def is_valid(block: blocks.Block, value: Any) -> bool:
    """Whether the value is valid."""
    try:
        block.clean(value)
    except ValidationError:
        return False
    return True


def is_optional(block: blocks.Block) -> bool:
    return isinstance(block, (blocks.FieldBlock, ImageBlock)) and not block.required


def count(number: int) -> Rule:
    """A rule that sets the number of items in lists and of rows below a table's header."""

    def rule(block: blocks.Block, value: Any) -> Any:
        if isinstance(block, blocks.ListBlock):
            return list(islice(cycle(value), number)) if len(value) else []
        if isinstance(block, TableBlock):
            head, *rows = value["data"]
            return {**value, "data": [head, *islice(cycle(rows), number)]}
        return value

    return rule


def items(block: blocks.ListBlock, number: int) -> list[Any]:
    """Items for a list that is empty by default."""
    child = block.child_block
    if isinstance(child, blocks.ChooserBlock):
        return records(child, number)
    return [child.get_default() for _ in range(number)]


def records(block: blocks.ChooserBlock, number: int, **wanted: Any) -> list[Any]:
    """Records that can be chosen here and that visitors can see."""
    found = block.target_model.objects.filter(**wanted)
    if hasattr(found, "public"):
        found = visible(found)
    return block.bulk_to_python(list(found.values_list("pk", flat=True)[:number]))
