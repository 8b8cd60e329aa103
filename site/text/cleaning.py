"""Removes invisible characters from the text fields of every model instance before it is saved."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.db.models.signals import pre_save

from text.characters import without_invisible_characters, without_invisible_in_json


def connect() -> None:
    """Connect the receiver; called from AppConfig.ready()."""
    pre_save.connect(clean_texts, dispatch_uid="clean-texts")


def clean_texts(sender: type[models.Model], instance: models.Model, **kwargs: Any) -> None:
    """Clean text and JSON fields, thus also the content of page revisions.

    StreamFields are cleaned by core.fields.StreamField.
    """
    for field in _text_fields(sender):
        # __dict__: getattr would load a deferred field.
        value = instance.__dict__.get(field.attname)
        if isinstance(value, str):
            cleaned: Any = without_invisible_characters(value)
            if cleaned != value:
                setattr(instance, field.attname, cleaned.strip())
        elif isinstance(value, (list, dict)) and isinstance(field, models.JSONField):
            setattr(instance, field.attname, without_invisible_in_json(value))


def _text_fields(model: type[models.Model]) -> Iterator[models.Field]:
    # Unique fields are cleaned in forms (core.form_fields): uniqueness was validated before this
    # receiver runs.
    names = {name for group in model._meta.unique_together for name in group}
    for constraint in model._meta.total_unique_constraints:
        names.update(constraint.fields)
    for field in model._meta.concrete_fields:
        is_text = isinstance(field, (models.CharField, models.TextField, models.JSONField))
        if is_text and not field.unique and field.name not in names:
            yield field
