"""Content newer than the backup is replaced only after typing the site's name."""

import io
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Page, Revision

from enquiries.models import Enquiry
from operations.backup import create
from tests.factories import enquiries
from tests.isolated_sites import IsolatedSite, IsolatedSites

MADE = datetime(2020, 1, 1, 3, 0, tzinfo=UTC)
NAME = "www.palms.example"


@pytest.fixture(autouse=True)
def _name(settings) -> None:
    settings.WAGTAILADMIN_BASE_URL = f"https://{NAME}"


@pytest.fixture(scope="module")
def backup(filled: IsolatedSite, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A backup whose manifest has an old time."""
    folder = tmp_path_factory.mktemp("younger")
    with filled.running(), patch.object(create, "datetime") as clock:
        clock.now.return_value = MADE
        call_command("backup", to=str(folder), stdout=io.StringIO())
    [path] = folder.iterdir()
    return str(path)


@pytest.fixture(scope="module")
def used(sites: IsolatedSites, filled: IsolatedSite) -> IsolatedSite:
    """A site with content older than the backup."""
    site = sites.copy_of(filled.database)
    with site.running():
        before = MADE - timedelta(hours=1)
        Revision.objects.update(created_at=before)
        Page.objects.update(last_published_at=before, latest_revision_created_at=before)
        Enquiry.objects.update(created=before)
    return site


def restored(path: str, **options: object) -> str:
    said = io.StringIO()
    call_command("restore", path, replace=True, stdout=said, **options)
    return said.getvalue()


def draft_saved() -> None:
    Page.objects.filter(depth__gt=1).last().specific.save_revision()


def page_published() -> None:
    Page.objects.filter(depth=2).update(last_published_at=timezone.now())


def enquiry_came() -> None:
    enquiries.enquiry(key="younger")


@pytest.mark.parametrize("change", [draft_saved, page_published, enquiry_came])
def test_newer_content_needs_the_sites_name(
    sites: IsolatedSites, used: IsolatedSite, backup: str, change
) -> None:
    site = sites.copy_of(used.database)
    with site.running():
        change()
        rows = site.rows()
        with pytest.raises(CommandError, match=f"--site {NAME}"):
            restored(backup)
        for wrong in ("drill.example.co.za", "www", "yes", "y", "www.palms.example.evil"):
            with pytest.raises(CommandError, match=f"This site is {NAME}, not {wrong}"):
                restored(backup, site=wrong)
        assert site.rows() == rows
        assert not site.files()
        assert "Restored and compared" in restored(backup, site=NAME)


def test_a_terminal_prompts_for_the_name(
    sites: IsolatedSites, used: IsolatedSite, backup: str, monkeypatch
) -> None:
    site, questions = sites.copy_of(used.database), []
    typed = iter(["", "y", "drill.example.co.za", f" {NAME.upper()} "])

    def answer(question: str) -> str:
        questions.append(question)
        return next(typed)

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", answer)
    with site.running():
        enquiry_came()
        for _ in range(3):
            with pytest.raises(CommandError, match=r"Nothing was changed\."):
                restored(backup)
        assert "Restored and compared" in restored(backup)
    assert all(NAME in question and "1 January 2020" in question for question in questions)


def test_no_prompt_without_newer_content(
    sites: IsolatedSites, used: IsolatedSite, backup: str
) -> None:
    for site in (sites.copy_of(used.database), sites.migrated(), sites.empty()):
        with site.running():
            assert "Restored and compared" in restored(backup)
