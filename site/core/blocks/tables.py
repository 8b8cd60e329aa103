from typing import Any

from wagtail.contrib.table_block.blocks import TableBlock

from core.blocks import groups
from text.characters import without_invisible_in_json


class DataTableBlock(TableBlock):
    """A table of plain text."""

    def __init__(self, **kwargs: Any) -> None:
        # The table editor has no en-ZA and would log a warning on the console.
        super().__init__(**{"table_options": {"language": "en-US"}, **kwargs})

    def value_from_form(self, value: str) -> Any:
        return without_invisible_in_json(super().value_from_form(value))

    class Meta:
        icon = "table"
        label = "Table"
        group = groups.TEXT
        description = "Rows and columns; give it a caption so that everyone can follow it."
        template = "core/blocks/table.html"
        preview_value = {
            "first_row_is_table_header": True,
            "first_col_is_header": False,
            "table_caption": "An hour on the table",
            "data": [["Part", "Minutes"], ["Settling in", "5"], ["Hips and back", "45"]],
        }
