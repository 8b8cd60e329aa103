"""Inline panels whose errors are shown at the row concerned, and tabs that open at an error."""

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import UniqueConstraint
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.panels import InlinePanel, TabbedInterface


class RowFormSet(BaseChildFormSet):
    """Moves non-form errors of the formset to the field to correct."""

    def full_clean(self) -> None:
        if self.is_bound and not self.min_num:
            # Wagtail sets min_num to 0 for drafts only after the forms were created.
            for form in self.extra_forms:
                form.empty_permitted = True
        super().full_clean()
        for error in self._non_form_errors.as_data():
            if error.code == "too_few_forms":
                self._move_error_to_first_empty_row(error)

    def _move_error_to_first_empty_row(self, error: ValidationError) -> None:
        empty = [form for form in self.extra_forms if not form.has_changed()]
        if empty:
            first = next(field.name for field in empty[0].visible_fields())
            empty[0]._errors[first] = self.error_class(error.messages)
            self._non_form_errors.clear()

    def validate_unique(self) -> None:
        """Show the message of the model's UniqueConstraint at the duplicate row."""
        try:
            super().validate_unique()
        except ValidationError:
            rules = [c for c in self.model._meta.constraints if isinstance(c, UniqueConstraint)]
            if len(rules) != 1:
                # Django does not tell which constraint failed.
                raise
            [rule] = rules
            field = next(name for name in rule.fields if name != self.fk.name)
            for form in self.forms:
                if form.errors.get(NON_FIELD_ERRORS) == [self.get_form_error()]:
                    del form.errors[NON_FIELD_ERRORS]
                    form.add_error(field, rule.get_violation_error_message())


class RowsPanel(InlinePanel):
    """An InlinePanel for rows with a minimum or a UniqueConstraint, whose errors it shows at the row.

    `too_few` is the error message for a missing row.
    """

    def __init__(self, *args: Any, too_few: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.too_few = too_few

    def clone_kwargs(self) -> dict[str, Any]:
        return super().clone_kwargs() | {"too_few": self.too_few}

    def get_form_options(self) -> dict[str, Any]:
        options = super().get_form_options()
        words = {"default_error_messages": {"too_few_forms": self.too_few}} if self.too_few else {}
        formset = type("FormSet", (RowFormSet,), words)
        options["formsets"][self.relation_name]["formset"] = formset
        return options


class Tabs(TabbedInterface):
    """Tabs of which the first one with an error opens; Wagtail only counts the errors of each."""

    class BoundPanel(TabbedInterface.BoundPanel):
        @property
        def attrs(self) -> dict[str, str]:
            for child, identifier in self.visible_children_with_identifiers:
                if self._has_errors(child):
                    opened = {"data-w-tabs-active-panel-id-value": f"tab-{identifier}"}
                    return super().attrs | opened
            return super().attrs

        def _has_errors(self, child: Any) -> bool:
            options = child.panel.get_form_options()
            sets = [self.form.formsets[name] for name in options.get("formsets", {})]
            return any(name in self.form.errors for name in options.get("fields", [])) or any(
                formset.total_error_count() for formset in sets
            )
