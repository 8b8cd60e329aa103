"""Migrations run while the release before still serves: its code must get along with the new schema."""

import io
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
import wagtail
from django.db import connection, migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.migration import Migration
from django.db.migrations.state import ModelState, ProjectState

from tests.migrations import released
from tests.migrations.additive import faults
from tests.other_sites import OtherSites
from tests.stores.fixtures import *  # noqa: F403

ROOT = Path(__file__).resolve().parents[2]
# Run by the old code, in a folder of its own, on the database of today.
VISITS = """
import django
django.setup()
from django.conf import settings
from django.test import Client
from contact.models import Enquiry
from tests.factories.site import small_site

small = small_site()
visitor = Client()
for name, page in small.pages.items():
    assert visitor.get(page.url).status_code == 200, name
page = small.article
page.title = "Written by the code before"
page.save_revision().publish()
assert "Written by the code before" in visitor.get(page.url).content.decode()
answer = visitor.post(
    "/contact/enquiry/",
    "name=Thandi&phone=082+123+4567&message=Is+Saturday+possible%3F&website=",
    content_type="application/x-www-form-urlencoded",
    headers={"Sec-Fetch-Site": "same-origin"},
)
assert answer.status_code == 302, answer.content
assert Enquiry.objects.get().name == "Thandi"
print("served by", settings.ROOT_DIR)
"""


def our_apps() -> set[str]:
    folders = [*ROOT.glob("*/migrations"), *ROOT.glob("site/*/migrations")]
    return {folder.parent.name for folder in folders}


def test_every_app_has_its_last_released_migration() -> None:
    known = MigrationLoader(None).disk_migrations
    # An app that came later has nothing that old code could know of.
    assert set(released.LAST) <= our_apps()
    for app, name in released.LAST.items():
        assert (app, name) in known, f"{app}.{name} was released and has to stay"


def test_what_came_after_the_release_only_adds() -> None:
    loader = MigrationLoader(None)
    done = {node for last in released.LAST.items() for node in loader.graph.forwards_plan(last)}
    found = []
    for node, migration in sorted(loader.disk_migrations.items()):
        if node[0] in released.LAST and node not in done:
            state = loader.project_state(node, at_end=False)
            found += faults(migration, state)
    assert not found, "\n".join(found)


def migration_of(*operations) -> tuple[Migration, ProjectState]:
    made = Migration("0002_later", "spa")
    made.operations = list(operations)
    state = ProjectState()
    fields = [
        ("id", models.BigAutoField(primary_key=True)),
        ("name", models.CharField(max_length=10)),
        ("note", models.TextField(null=True)),
    ]
    state.add_model(ModelState("spa", "Towel", fields))
    return made, state


@pytest.mark.parametrize(
    "operation",
    [
        migrations.AddField("towel", "size", models.IntegerField(null=True)),
        migrations.AddField("towel", "size", models.IntegerField(db_default=1)),
        migrations.AlterField(
            "towel", "name", models.CharField(max_length=20, help_text="Its name")
        ),
        migrations.AlterField("towel", "name", models.CharField(max_length=10, null=True)),
        migrations.CreateModel("Robe", [("id", models.BigAutoField(primary_key=True))]),
        migrations.AddIndex("towel", models.Index(fields=["name"], name="by_name")),
    ],
    ids=lambda operation: operation.describe(),
)
def test_what_old_code_does_not_notice(operation) -> None:
    assert faults(*migration_of(operation)) == []


@pytest.mark.parametrize(
    ("operation", "words"),
    [
        (migrations.AddField("towel", "size", models.IntegerField(default=1)), "db_default"),
        (migrations.RemoveField("towel", "name"), "a release later"),
        (migrations.RenameField("towel", "name", "title"), "a release later"),
        (migrations.DeleteModel("Towel"), "a release later"),
        (migrations.RenameModel("Towel", "Cloth"), "a release later"),
        (migrations.AlterField("towel", "note", models.TextField(default="")), "write nothing"),
        (migrations.AlterField("towel", "name", models.IntegerField()), "another kind"),
        (migrations.AlterField("towel", "name", models.CharField(max_length=5)), "another kind"),
        (
            migrations.AlterField("towel", "name", models.CharField(max_length=10, unique=True)),
            "the same twice",
        ),
        (
            migrations.SeparateDatabaseAndState([migrations.RemoveField("towel", "name")]),
            "a release later",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else value.describe(),
)
def test_what_old_code_falls_over(operation, words: str) -> None:
    migration, state = migration_of(operation)
    [said] = faults(migration, state)
    assert words in said
    migration.unused_since = "The release of March no longer reads it."
    assert faults(migration, state) == []


@pytest.fixture
def old_code(tmp_path: Path) -> Path:
    """The released code, out of the project's history."""
    if not shutil.which("git"):
        pytest.skip("git is missing, so the released code cannot be had.")
    answer = subprocess.run(
        ["git", "archive", released.COMMIT, "manage.py", "pyproject.toml", "site", "home",
         "articles", "services", "tests/__init__.py", "tests/factories"],
        cwd=ROOT, capture_output=True, check=False,
    )  # fmt: skip
    if answer.returncode:
        pytest.skip("This copy of the project has no history, so the released code cannot be had.")
    folder = tmp_path / "released"
    with tarfile.open(fileobj=io.BytesIO(answer.stdout)) as tar:
        tar.extractall(folder, filter="data")
    return folder


def test_the_released_code_serves_on_the_database_of_today(
    sites: OtherSites, old_code: Path, tmp_path: Path
) -> None:
    if wagtail.VERSION >= (8,):
        pytest.skip("The released code runs on Wagtail 7.4 alone; remove with the next release.")
    site = sites.migrated()
    url = f"sqlite:///{site.database}"
    if connection.vendor == "postgresql":
        url = f"postgres://palms@/{connection.settings_dict['HOST']}/{site.database}"
    answer = subprocess.run(
        [sys.executable, "-c", VISITS],
        cwd=old_code,
        env=os.environ
        | {
            "DJANGO_SETTINGS_MODULE": "palms.settings.testing",
            "PYTHONPATH": f"{old_code}{os.pathsep}{old_code / 'site'}",
            "DATABASE_URL": url,
            "VAR_DIR": str(tmp_path / "var"),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr[-3000:]
    assert answer.stdout.strip().endswith(f"served by {old_code}")
