"""The StreamField of all pages."""

from typing import Any

from wagtail.fields import StreamField as WagtailStreamField

from text.characters import without_invisible_in_json


class StreamField(WagtailStreamField):
    """A StreamField whose block definitions stay out of migrations.

    The column is JSON whatever the blocks are, so changing a block needs no schema migration
    (docs/decisions/0003). Renaming or removing one needs a data migration of the raw JSON with
    `wagtail.blocks.migrations`. Historical models must not save the field: it has no blocks there.
    """

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs

    def get_prep_value(self, value: Any) -> Any:
        """The JSON for the database and for revisions, without invisible characters."""
        return without_invisible_in_json(super().get_prep_value(value))
