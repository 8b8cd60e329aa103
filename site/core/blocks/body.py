from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks


class BodyStreamBlock(blocks.StreamBlock):
    """The base of all body streams; validates rules between blocks."""

    class Meta:
        # A second map would have the same anchors.
        block_counts = {"body_map": {"max_num": 1}}

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        seen: set[str] = set()
        errors = {}
        for number, block in enumerate(cleaned):
            if block.block_type != "heading":
                continue
            anchor = block.value.anchor
            if anchor in seen:
                errors[number] = ValidationError(
                    "There is already a heading with these words. Change one of them, so that "
                    "readers and links can tell the two apart."
                )
            seen.add(anchor)
        if errors:
            raise blocks.StreamBlockValidationError(block_errors=errors)
        return cleaned

    def get_searchable_content(self, value: Any) -> list[str]:
        # Wagtail returns "None" for an empty optional text.
        return [text for text in super().get_searchable_content(value) if text not in ("", "None")]
