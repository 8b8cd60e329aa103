from collections.abc import Callable
from typing import Any

from wagtail import blocks


class CardsBlock(blocks.StructBlock):
    """Shows the chosen pages that are public, or `default_pages()` if none is chosen."""

    heading = blocks.CharBlock(required=False, max_length=120)

    pages_field: str
    default_pages: Callable[[], list[Any]]

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        chosen = value[self.pages_field]
        context[self.pages_field] = (
            [page for page in chosen if getattr(page, "shown_to_visitors", False)]
            if len(chosen)
            else type(self).default_pages()
        )
        return context
