"""Migrations after a release only add; other changes are declared."""

import pytest
from django.db import migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.migration import Migration
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ModelState, ProjectState

from tests.migrations import released
from tests.migrations.additive import incompatibilities


def test_every_app_has_its_last_released_migration() -> None:
    known = MigrationLoader(None).disk_migrations
    # The released code does not use apps that were added later.
    assert set(released.LAST) <= released.our_apps()
    for app, name in released.LAST.items():
        assert (app, name) in known, f"{app}.{name} was released and has to stay"


def test_migrations_after_the_release_only_add() -> None:
    loader = MigrationLoader(None)
    later = released.later_migrations(loader)
    # A new app may take over a model from a released one.
    assert {migration.app_label for migration in later} - set(released.LAST)
    found = []
    for migration in later:
        state = loader.project_state((migration.app_label, migration.name), at_end=False)
        found += incompatibilities(migration, state)
    assert not found, "\n".join(found)


def migration_of(*operations: Operation) -> tuple[Migration, ProjectState]:
    made = Migration("0002_later", "spa")
    made.operations = list(operations)
    state = ProjectState()
    fields = [
        ("id", models.BigAutoField(primary_key=True)),
        ("name", models.CharField(max_length=10)),
        ("note", models.TextField(null=True)),
        ("size", models.CharField(max_length=10, db_default="")),
    ]
    state.add_model(ModelState("spa", "Towel", fields))
    return made, state


def database_only(*operations: Operation) -> Operation:
    return migrations.SeparateDatabaseAndState(database_operations=operations)


@pytest.mark.parametrize(
    "operation",
    [
        migrations.AddField("towel", "width", models.IntegerField(null=True)),
        migrations.AddField("towel", "width", models.IntegerField(db_default=1)),
        migrations.AlterField(
            "towel", "name", models.CharField(max_length=20, help_text="Its name")
        ),
        migrations.AlterField("towel", "name", models.CharField(max_length=10, null=True)),
        migrations.CreateModel("Robe", [("id", models.BigAutoField(primary_key=True))]),
        migrations.AddIndex("towel", models.Index(fields=["name"], name="by_name")),
        database_only(
            migrations.AddField("towel", "width", models.IntegerField(null=True)),
            migrations.AlterField("towel", "width", models.IntegerField(null=True, db_default=1)),
        ),
        migrations.SeparateDatabaseAndState(state_operations=[migrations.DeleteModel("Towel")]),
    ],
    ids=lambda operation: operation.describe(),
)
def test_operations_compatible_with_old_code(operation: Operation) -> None:
    assert incompatibilities(*migration_of(operation)) == []


@pytest.mark.parametrize("inside", [False, True], ids=["by itself", "in SeparateDatabaseAndState"])
@pytest.mark.parametrize(
    ("operation", "words"),
    [
        (migrations.AddField("towel", "width", models.IntegerField(default=1)), "db_default"),
        (
            migrations.AddField("towel", "width", models.IntegerField(db_default=1, unique=True)),
            "the same twice",
        ),
        (migrations.RemoveField("towel", "name"), "a release later"),
        (migrations.RenameField("towel", "name", "title"), "a release later"),
        (migrations.DeleteModel("Towel"), "a release later"),
        (migrations.RenameModel("Towel", "Cloth"), "a release later"),
        (migrations.AlterModelTable("towel", "cloths"), "a release later"),
        (migrations.AlterField("towel", "note", models.TextField(default="")), "write nothing"),
        (migrations.AlterField("towel", "size", models.CharField(max_length=10)), "write nothing"),
        (migrations.AlterField("towel", "name", models.IntegerField()), "another kind"),
        (migrations.AlterField("towel", "name", models.CharField(max_length=5)), "another kind"),
        (
            migrations.AlterField("towel", "name", models.CharField(max_length=10, unique=True)),
            "the same twice",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else value.describe(),
)
def test_operations_that_break_old_code(operation: Operation, words: str, inside: bool) -> None:
    migration, state = migration_of(database_only(operation) if inside else operation)
    [said] = incompatibilities(migration, state)
    assert words in said
    migration.changes_rows = {"spa_towel.name": "No reason for this."}
    assert len(incompatibilities(migration, state)) == 1
    migration.unused_since = "The release of March no longer reads it."
    assert incompatibilities(migration, state) == []


@pytest.mark.parametrize(
    "operation",
    [
        migrations.RunPython(migrations.RunPython.noop),
        migrations.RunSQL("UPDATE spa_towel SET name = ''"),
        database_only(migrations.RunSQL("DELETE FROM spa_towel")),
        database_only(database_only(migrations.RunPython(migrations.RunPython.noop))),
    ],
    ids=["RunPython", "RunSQL", "RunSQL within", "RunPython far within"],
)
def test_changes_of_rows_are_declared(operation: Operation) -> None:
    migration, state = migration_of(operation)
    [said] = incompatibilities(migration, state)
    assert "changes_rows" in said
    migration.unused_since = "The release of March no longer reads it."
    assert len(incompatibilities(migration, state)) == 1
    migration.changes_rows = {"spa_towel.name": "The release of March does not show it."}
    assert incompatibilities(migration, state) == []
