"""A new database has a working site; migrations are reversible and contain no block definitions."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.models import Page, Site, Workflow

from contact.models import ContactDetails
from core.models import SiteIdentity
from home.models import HomePage

pytestmark = pytest.mark.django_db
first_pages = import_module("home.migrations.0002_first_pages")
groups = import_module("home.migrations.0003_groups")


def ours() -> list[Path]:
    roots = [settings.ROOT_DIR / name for name in ("home", "articles", "services", "site")]
    return [path for root in roots for path in root.rglob("migrations/0*.py")]


def test_no_migration_is_missing() -> None:
    try:
        call_command("makemigrations", "--check", "--dry-run", verbosity=0)
    except SystemExit:
        pytest.fail("Write it: .venv/bin/python manage.py makemigrations APP -n WHAT_IT_DOES")


def test_a_new_database_has_a_home_page_a_site_and_settings(client) -> None:
    home = HomePage.objects.get()
    site = Site.objects.get()
    assert site.root_page_id == home.pk
    assert site.is_default_site
    assert Page.objects.count() == 2
    assert Page.find_problems() == ([], [], [], [], [])
    assert SiteIdentity.objects.get().name == "Palms of Grace Spa"
    assert ContactDetails.objects.get().phone == ""
    assert client.get("/").status_code == 200


def test_a_new_database_has_the_two_groups_and_no_others() -> None:
    assert set(Group.objects.values_list("name", flat=True)) == {"Owner", "Editor"}
    assert not Workflow.objects.exists()
    for group in Group.objects.all():
        assert group.permissions.filter(codename="access_admin").exists()
        assert group.page_permissions.filter(permission__codename="publish_page").exists()


def test_the_groups_migration_is_reversible() -> None:
    before = permissions()
    groups.remove_groups(apps, None)
    assert not Group.objects.exists()
    groups.make_groups(apps, None)
    after = permissions()
    for name in before:
        # Later migrations may have added permissions.
        assert after[name] <= before[name]
        assert len(after[name]) > 5


def permissions() -> dict[str, set[str]]:
    return {
        group.name: set(group.permissions.values_list("codename", flat=True))
        for group in Group.objects.all()
    }


def test_the_groups_migration_is_idempotent() -> None:
    before = permissions()
    groups.make_groups(apps, None)
    assert permissions() == before


def test_the_first_pages_migration_is_reversible() -> None:
    first_pages.remove_first_pages(apps, None)
    assert not HomePage.objects.exists()
    assert not Site.objects.exists()


def test_migrations_contain_no_block_definitions() -> None:
    fields = 0
    for path in ours():
        source = path.read_text()
        fields += len(re.findall(r"core\.fields\.StreamField\(\s*\[\]", source))
        assert "block_lookup" not in source, path
        assert not re.search(r"wagtail\.blocks|core\.blocks|StreamField\(\s*\[[^\]]", source), path
    assert fields >= 6
