from typing import Any

from wagtail.contrib.table_block.blocks import TableBlock

from core.blocks import groups


class DataTableBlock(TableBlock):
    """Figures or facts that belong in rows and columns. Cells hold plain text."""

    def __init__(self, **kwargs: Any) -> None:
        # The table editor has no South African English and says so on the console.
        super().__init__(**{"table_options": {"language": "en-US"}, **kwargs})

    class Meta:
        icon = "table"
        label = "Table"
        group = groups.TEXT
        description = "Rows and columns; give it a caption so that everyone can follow it."
        template = "blocks/table.html"
        preview_value = {
            "first_row_is_table_header": True,
            "first_col_is_header": False,
            "table_caption": "An hour on the table",
            "data": [["Part", "Minutes"], ["Settling in", "5"], ["Hips and back", "45"]],
        }
