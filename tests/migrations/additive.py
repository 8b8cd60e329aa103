"""Whether the code of the release before can go on serving once a migration has run."""

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
    # Data: what it may do to rows is for whoever writes it to think about, and for the real run.
    migrations.RunPython,
    migrations.RunSQL,
)


def faults(migration: Migration, state: ProjectState) -> list[str]:
    """What old code would fall over, in words.

    A removal is right in the release after the one that no longer reads or writes the thing: its
    migration says so with the attribute `unused_since`, a sentence.
    """
    if getattr(migration, "unused_since", ""):
        return []
    found = []
    for operation in migration.operations:
        if problem := _fault(operation, migration.app_label, state):
            found.append(f"{migration}: {operation.describe()}: {problem}")
        state = state.clone()
        operation.state_forwards(migration.app_label, state)
    return found


def _fault(operation: Operation, app: str, state: ProjectState) -> str:
    if isinstance(operation, HARMLESS):
        return ""
    if isinstance(operation, migrations.SeparateDatabaseAndState):
        inner = [_fault(each, app, state) for each in operation.database_operations]
        return next(filter(None, inner), "")
    if isinstance(operation, migrations.AddField):
        field = operation.field
        if field.many_to_many or field.null or field.has_db_default():
            return ""
        return "old code leaves it out when it adds a row: give it db_default or null=True"
    if isinstance(operation, migrations.AlterField):
        before = state.models[app, operation.model_name_lower].get_field(operation.name)
        return _alteration(before, operation.field)
    return "old code still counts on what was there: do it a release later, with unused_since"


def _alteration(before: models.Field, after: models.Field) -> str:
    if before.null and not after.null and not after.has_db_default():
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
    """The column's type; of a link the model it leads to, which a migration's state names only."""
    if field.remote_field:
        return str(field.remote_field.model).lower()
    return field.db_parameters(connection)["type"]
