"""Finds operations after which the previous release's code could not go on serving."""

from collections.abc import Iterable, Iterator

from django.db import connection, migrations, models
from django.db.migrations.migration import Migration
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

HARMLESS = (
    migrations.CreateModel,
    migrations.AddIndex,
    migrations.RemoveIndex,
    migrations.RemoveConstraint,
    migrations.AlterModelOptions,
    migrations.AlterModelManagers,
)
OF_ROWS = (migrations.RunPython, migrations.RunSQL)


def incompatibilities(migration: Migration, state: ProjectState) -> list[str]:
    """Describes each operation that would break the previous release's code.

    A removal is right in the release after the one that no longer reads or writes the thing: its
    migration says so with the attribute `unused_since`, a sentence. A migration with RunPython or
    RunSQL names each column it writes in `changes_rows`, with the reason why old code still works.
    """
    found = []
    for operation, problem in _problems(migration.operations, migration.app_label, state):
        of_rows = isinstance(operation, OF_ROWS)
        if not getattr(migration, "changes_rows" if of_rows else "unused_since", None):
            found.append(f"{migration}: {operation.describe()}: {problem}")
    return found


def _problems(
    operations: Iterable[Operation], app: str, state: ProjectState
) -> Iterator[tuple[Operation, str]]:
    for operation in operations:
        if isinstance(operation, migrations.SeparateDatabaseAndState):
            # The state operations do not change the database.
            yield from _problems(operation.database_operations, app, state)
        elif problem := _problem(operation, app, state):
            yield operation, problem
        state = state.clone()
        operation.state_forwards(app, state)


def _problem(operation: Operation, app: str, state: ProjectState) -> str:
    if isinstance(operation, HARMLESS):
        return ""
    if isinstance(operation, OF_ROWS):
        return "name in changes_rows the columns it writes, and why old code still works"
    if isinstance(operation, migrations.AddField):
        return _addition(operation.field)
    if isinstance(operation, migrations.AlterField):
        before = state.models[app, operation.model_name_lower].get_field(operation.name)
        return _alteration(before, operation.field)
    return "old code still counts on what was there: do it a release later, with unused_since"


def _addition(field: models.Field) -> str:
    if field.many_to_many or field.null:
        return ""
    if not field.has_db_default():
        return "old code leaves it out when it adds a row: give it db_default or null=True"
    return "old code adds the same twice" if field.unique else ""


def _alteration(before: models.Field, after: models.Field) -> str:
    if not after.null and not after.has_db_default() and (before.null or before.has_db_default()):
        return "old code may still write nothing there"
    if after.unique and not before.unique:
        return "old code may still write the same twice"
    kinds = [_kind(field) for field in (before, after)]
    longer = (
        isinstance(before, models.CharField)
        and isinstance(after, models.CharField)
        and (after.max_length or 0) >= (before.max_length or 0)
    )
    return "" if kinds[0] == kinds[1] or longer else "the column becomes another kind"


def _kind(field: models.Field) -> str | None:
    """The column's type; for a relation the related model's label, as in a migration's state."""
    if field.remote_field:
        return str(field.remote_field.model).lower()
    return field.db_parameters(connection)["type"]
