from hashlib import blake2s
from typing import Any

from django.db.models import Model
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from caching.content import cached
from core.ids import parse_id
from core.visibility import visible


class CachedChooserMixin:
    """Fetches all chosen objects of a stream with one cached query.

    The model's queryset needs a method `for_display()` that fetches the relations that templates
    render, such as images and prices.
    """

    target_model: type[Model]

    def bulk_to_python(self, values: list[int | None]) -> list[Any]:
        ids = sorted({value for value in values if value and parse_id(value)})
        if not ids:
            return [None for _ in values]
        # A list of ids may be too long for a cache key.
        digest = blake2s(repr(ids).encode(), digest_size=12).hexdigest()
        key = f"{self.target_model._meta.label_lower}:{digest}"
        found = cached(key, lambda: self._fetch(ids))
        return [found.get(value or 0) for value in values]

    def _fetch(self, ids: list[int]) -> dict[int, Model]:
        records = self.target_model.objects.for_display().filter(pk__in=ids)  # type: ignore[attr-defined]
        return {record.pk: record for record in records}


class CardChooserBlock(CachedChooserMixin, blocks.PageChooserBlock):
    """A page shown as a card. Sets `shown_to_visitors` on it: whether it is public."""

    def _fetch(self, ids: list[int]) -> dict[int, Model]:
        found = super()._fetch(ids)
        model: Any = self.target_model
        public = set(visible(model.objects).filter(pk__in=ids).values_list("pk", flat=True))
        for pk, page in found.items():
            page.shown_to_visitors = pk in public  # type: ignore[attr-defined]
        return found


class RecordChooserBlock(CachedChooserMixin, SnippetChooserBlock):
    """A snippet, such as a claim, that is shown in full."""
