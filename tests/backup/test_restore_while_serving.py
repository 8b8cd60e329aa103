"""A restore completes while visitors change the database."""

import io
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client

from caching.models import ContentVersion
from enquiries.models import Enquiry
from operations.backup import restore
from operations.backup.errors import BackupError
from tests.factories import enquiries, people
from tests.isolated_sites import IsolatedSite, IsolatedSites


@pytest.fixture
def site(sites: IsolatedSites) -> IsolatedSite:
    return sites.migrated()


@pytest.fixture
def backup(site: IsolatedSite, tmp_path: Path) -> str:
    """With one session and one enquiry."""
    with site.running():
        enquiries.enquiry()
        Client().force_login(people.editor())
        call_command("backup", to=str(tmp_path), stdout=io.StringIO())
    [path] = tmp_path.iterdir()
    return str(path)


def restored(path: str) -> str:
    said = io.StringIO()
    call_command("restore", path, replace=True, stdout=said)
    return said.getvalue()


def loading_then(change: Callable[[], object]):
    """Change the database right after it was loaded."""
    module = restore.DATABASES[connection.vendor]
    load = module.load

    def then(*given: object) -> None:
        load(*given)
        change()

    return patch.object(module, "load", then)


def test_a_new_enquiry_during_the_restore_is_no_error(site: IsolatedSite, backup: str) -> None:
    with site.running():
        version = ContentVersion.read()
        cache.set("kept", "from before")
        with loading_then(lambda: enquiries.enquiry(name="Lerato", key="meanwhile")):
            said = restored(backup)
        assert "contact_enquiry has 2 instead of 1" in said
        assert "may have added them meanwhile" in said
        assert Enquiry.objects.filter(name="Lerato").exists()
        # The steps after the comparison were done as well.
        assert site.rows()["django_session"] == []
        assert ContentVersion.read() != version
        assert cache.get("kept") is None


def test_missing_rows_are_an_error_after_all_steps(site: IsolatedSite, backup: str) -> None:
    with site.running(), loading_then(Enquiry.objects.all().delete):
        with pytest.raises(CommandError, match="contact_enquiry has 0 instead of 1"):
            restored(backup)
        assert site.rows()["django_session"] == []


def test_migrations_have_no_statement_timeout(site: IsolatedSite, backup: str) -> None:
    """STATEMENT_SECONDS does not apply to them."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no statement timeout")
    limits = []

    def migrate(*words: object, **more: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SHOW statement_timeout")
            limits.append(cursor.fetchone()[0])

    with site.running(), patch("operations.backup.restore.call_command", migrate):
        connection.settings_dict["OPTIONS"]["options"] = "-c statement_timeout=7s"
        restored(backup)
        assert limits == ["0"]
        with connection.cursor() as cursor:
            cursor.execute("SHOW statement_timeout")
            assert cursor.fetchone()[0] == "7s"


def test_changed_files_are_reported_when_the_load_fails(
    sites: IsolatedSites, filled: IsolatedSite, tmp_path: Path
) -> None:
    with filled.running():
        call_command("backup", to=str(tmp_path), stdout=io.StringIO())
        files = len(filled.files())
    [path] = tmp_path.iterdir()
    refusal = BackupError("The database was left as it was: no room.")
    module = restore.DATABASES[connection.vendor]
    for count in (
        f"{files} uploaded files are those of the backup",
        "No uploaded file was changed",
    ):
        with (
            filled.running() if "No" in count else sites.empty().running(),
            patch.object(module, "load", side_effect=refusal),
            pytest.raises(CommandError, match=f"no room. {count}"),
        ):
            restored(str(path))
