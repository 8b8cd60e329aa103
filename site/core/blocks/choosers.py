from hashlib import blake2s
from typing import Any

from django.db.models import Model
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from caching.content import cached
from core.visibility import visible

# What a database column for an id can hold.
LARGEST_ID = 2**63


class CachedChooserMixin:
    """Fetches all that a body refers to at once, as visitors see it, under the content version.

    The model's queryset says in `for_display()` what a template needs of it; without that
    each card would ask for its picture and prices again.
    """

    target_model: type[Model]

    def bulk_to_python(self, values: list[int | None]) -> list[Any]:
        ids = sorted({value for value in values if value is not None and 0 < value < LARGEST_ID})
        if not ids:
            return [None for _ in values]
        # Fifty ids would be longer than a cache key may be.
        digest = blake2s(repr(ids).encode(), digest_size=12).hexdigest()
        key = f"{self.target_model._meta.label_lower}:{digest}"
        found = cached(key, lambda: self._fetch(ids))
        return [found.get(value or 0) for value in values]

    def _fetch(self, ids: list[int]) -> dict[int, Model]:
        records = self.target_model.objects.for_display().filter(pk__in=ids)  # type: ignore[attr-defined]
        return {record.pk: record for record in records}


class CardChooserBlock(CachedChooserMixin, blocks.PageChooserBlock):
    """A page that is shown as a card. Editors see it whatever its state, visitors when it is out."""

    def _fetch(self, ids: list[int]) -> dict[int, Model]:
        found = super()._fetch(ids)
        model: Any = self.target_model
        out = set(visible(model.objects).filter(pk__in=ids).values_list("pk", flat=True))
        for pk, page in found.items():
            page.shown_to_visitors = pk in out  # type: ignore[attr-defined]
        return found


class RecordChooserBlock(CachedChooserMixin, SnippetChooserBlock):
    """A record of the site, such as a claim, that is shown in full."""
