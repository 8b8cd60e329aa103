"""Pictures that were in the library before they had a colour get one."""

from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.apps import apps

from core.models import SiteImage
from tests.factories import records

pytestmark = pytest.mark.django_db
migration = import_module("core.migrations.0002_colour_of_pictures")
EDITOR = SimpleNamespace(connection=SimpleNamespace(alias="default"))


def colours() -> dict[int, str]:
    return dict(SiteImage.objects.values_list("pk", "colour"))


def test_old_pictures_get_their_colour_and_missing_files_are_passed_over() -> None:
    there, gone = records.image(), records.image()
    before = there.colour
    assert before
    SiteImage.objects.update(colour="")
    Path(gone.file.path).unlink()
    migration.look_at_pictures(apps, EDITOR)
    assert colours() == {there.pk: before, gone.pk: ""}
