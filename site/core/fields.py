"""Field types that every page uses."""

from typing import Any

from wagtail.fields import StreamField as WagtailStreamField

from text.characters import without_invisible_in_json


class StreamField(WagtailStreamField):
    """A StreamField whose block definitions stay out of migrations.

    The database column is JSON whatever the blocks are, so a change to a block needs no
    migration (docs/decisions/0003). Two things follow: renaming or removing a block needs a
    data migration over the raw JSON, with `wagtail.blocks.migrations`; and a historical model
    in a migration must never save such a field, because there it knows no block.
    """

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs

    def get_prep_value(self, value: Any) -> Any:
        """What goes into the database and into revisions, without characters nobody can see."""
        return without_invisible_in_json(super().get_prep_value(value))
