"""With the old SECRET_KEY in SECRET_KEY_FALLBACKS, sessions and second factors survive a new key."""

import json
from pathlib import Path

import pytest

from tests import migrated_database
from tests.processes import run_code

OLD, NEW, OLDER = "o" * 60, "n" * 60, "e" * 60
START = """
import json, sys, django
from palms.settings import production
# Nothing was collected.
production.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
django.setup()
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from tests import second_factor
client = Client(headers={"host": "www.example.org"})
"""
BEFORE = """
call_command("migrate", verbosity=0)
owner = get_user_model().objects.create_superuser("owner", password="a-long-Sentence-77")
secret = second_factor.add_to(owner)
client.post("/admin/login/", {"login": "owner", "password": "a-long-Sentence-77"}, secure=True)
client.post(reverse("mfa_authenticate"), {"code": second_factor.code(secret)}, secure=True)
assert client.get("/admin/", secure=True).status_code == 200
print(json.dumps({"secret": secret, "session": client.cookies["sessionid"].value}))
"""
AFTER = """
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
client.cookies["sessionid"] = sys.argv[1]
locked = Authenticator.objects.get(type="totp").data["secret"]
print(json.dumps({
    "desk": client.get("/admin/", secure=True).status_code,
    "secret": get_adapter().decrypt(locked),
}))
"""


def run(folder: Path, code: str, *arguments: str, **variables: str) -> dict:
    result = run_code(
        START + code,
        *arguments,
        DJANGO_SETTINGS_MODULE="palms.settings.production",
        ALLOWED_HOSTS="www.example.org",
        ALLOW_SQLITE="1",
        DATABASE_URL=f"sqlite:///{folder / 'db.sqlite3'}",
        VAR_DIR=str(folder),
        **variables,
    )
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("keys")
    migrated_database.copy_to(folder / "db.sqlite3")
    return folder


@pytest.fixture(scope="module")
def before(folder) -> dict:
    return run(folder, BEFORE, SECRET_KEY=OLD)


def test_sessions_and_second_factors_survive_a_new_key(folder, before) -> None:
    fallbacks = f"{OLD}, {OLDER},"
    after = run(folder, AFTER, before["session"], SECRET_KEY=NEW, SECRET_KEY_FALLBACKS=fallbacks)
    assert after == {"desk": 200, "secret": before["secret"]}


def test_without_the_fallback_they_do_not(folder, before) -> None:
    after = run(folder, AFTER, before["session"], SECRET_KEY=NEW, SECRET_KEY_FALLBACKS="")
    assert after["desk"] == 302
    assert after["secret"] != before["secret"]
