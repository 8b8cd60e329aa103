"""Takes characters that nobody can see out of every text that is saved, whatever form it came from."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.db.models.signals import pre_save

from text.characters import without_unseen_characters, without_unseen_in_json


def connect() -> None:
    """Called once, when the apps are ready."""
    pre_save.connect(clean_texts, dispatch_uid="clean-texts")


def clean_texts(sender: type[models.Model], instance: models.Model, **kwargs: Any) -> None:
    """Cleans the texts of any record, JSON included: so also the content of a page's revision.

    A StreamField cleans itself where it becomes JSON (core.fields).
    """
    for field in _text_fields(sender):
        # Straight from the instance: a deferred field is not read from the database for this.
        value = instance.__dict__.get(field.attname)
        if isinstance(value, str):
            cleaned: Any = without_unseen_characters(value)
            if cleaned != value:
                setattr(instance, field.attname, cleaned.strip())
        elif isinstance(value, (list, dict)) and isinstance(field, models.JSONField):
            setattr(instance, field.attname, without_unseen_in_json(value))


def _text_fields(model: type[models.Model]) -> Iterator[models.Field]:
    # A text that no two records may share was compared before it came here, and cleaned it could
    # be another's: those are cleaned in the form (core.form_fields).
    names = {name for group in model._meta.unique_together for name in group}
    for constraint in model._meta.total_unique_constraints:
        names.update(constraint.fields)
    for field in model._meta.concrete_fields:
        is_text = isinstance(field, (models.CharField, models.TextField, models.JSONField))
        if is_text and not field.unique and field.name not in names:
            yield field
