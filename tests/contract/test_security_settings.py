"""Production's cookies, admin URL and second factor, tested with responses."""

import json
from pathlib import Path

import pytest

from tests import migrated_database
from tests.processes import run_code

COMPLETE = {
    "SECRET_KEY": "k" * 60,
    "ALLOWED_HOSTS": "www.example.org",
    "ALLOW_SQLITE": "1",
    "DJANGO_SETTINGS_MODULE": "palms.settings.production",
}
INSPECT = """
import json, django
from palms.settings import production
# Nothing was collected.
production.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
django.setup()
from django.conf import settings
from django.core.management import call_command
call_command("migrate", verbosity=0)
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
owner = get_user_model().objects.create_user("owner", password="a-long-Sentence-77")
owner.groups.add(Group.objects.get(name="Owner"))
client = Client(headers={"host": "www.example.org"})
get = lambda path: client.get(path, secure=True)
login_url = "/" + settings.ADMIN_PATH + "login/"
page = get(login_url)
response = client.post(login_url, {"login": "owner", "password": "a-long-Sentence-77"}, secure=True)
cookies = {name: dict(morsel) for name, morsel in {**page.cookies, **response.cookies}.items()}
print(json.dumps({
    "cookies": cookies,
    "desk": get("/" + settings.ADMIN_PATH).headers.get("Location", ""),
    "usual": get("/admin/").status_code,
    "usual_login": get("/admin/login/").status_code,
    "wagtails_login": get("/_util/login/?next=/areas/").headers.get("Location", ""),
    "robots": get("/robots.txt").content.decode(),
    "policy": page.headers["Content-Security-Policy"],
    "home": dict(get("/areas/").cookies),
}))
"""


def inspect(folder: Path, **variables: str) -> dict:
    migrated_database.copy_to(folder / "db.sqlite3")
    place = {"DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}", "VAR_DIR": str(folder)}
    result = run_code(INSPECT, **COMPLETE | variables | place)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def moved(tmp_path_factory) -> dict:
    return inspect(tmp_path_factory.mktemp("moved"), ADMIN_PATH="/desk-4711")


def test_the_session_cookie_is_for_our_server_alone(moved) -> None:
    session = moved["cookies"]["sessionid"]
    assert session["secure"]
    assert session["httponly"]
    assert session["samesite"] == "Lax"
    assert session["max-age"] == 14 * 24 * 3600
    assert moved["cookies"]["csrftoken"]["secure"]


def test_the_owner_must_set_up_a_second_factor_first(moved) -> None:
    assert moved["desk"] == "/desk-4711/second-factor/"


def test_a_moved_admin_has_no_other_url_and_is_not_mentioned(moved) -> None:
    assert (moved["usual"], moved["usual_login"]) == (404, 404)
    assert moved["wagtails_login"] == ""
    assert "desk-4711" not in moved["robots"]
    assert "/admin/" not in moved["robots"]


def test_sign_in_pages_allow_nothing_inline(moved) -> None:
    assert "unsafe" not in moved["policy"]


@pytest.mark.parametrize("path", ["", "/", "Admin", "a b", "../x", "<script>"])
def test_an_invalid_admin_path_is_refused_with_a_reason(path: str) -> None:
    code = "from palms.settings import security; security.admin_path(__import__('sys').argv[1])"
    assert "ADMIN_PATH=desk-4711/" in run_code(code, path).stderr
