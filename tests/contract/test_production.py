"""Production settings: database options are kept, and errors reach the log."""

import json
import subprocess
from pathlib import Path

from tests.processes import run_code

COMPLETE = {
    "SECRET_KEY": "k" * 60,
    "ALLOWED_HOSTS": "www.example.org",
    "DATABASE_URL": "postgres://palms@localhost/palms",
    "DJANGO_SETTINGS_MODULE": "palms.settings.production",
}
SETTINGS = """
import json
from palms.settings import production
print(json.dumps(production.DATABASES["default"]))
"""
# The database is empty, so every page fails.
ERROR = """
import django
django.setup()
from django.test import Client
client = Client(raise_request_exception=False)
response = client.get("/", secure=True, headers={"host": "www.example.org"})
print(response.status_code, len(response.content))
"""


def in_production(code: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return run_code(code, **COMPLETE | variables)


def database(url: str) -> dict:
    result = in_production(SETTINGS, DATABASE_URL=url)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_options_in_the_database_url_are_kept() -> None:
    url = "postgres://palms:pass@db.example.org:6432/palms?sslmode=require&connect_timeout=5"
    found = database(url)
    assert found["OPTIONS"]["sslmode"] == "require"
    assert str(found["OPTIONS"]["connect_timeout"]) == "5"
    assert found["OPTIONS"]["pool"]["timeout"] < 10
    assert (found["HOST"], str(found["PORT"]), found["NAME"]) == ("db.example.org", "6432", "palms")


def test_without_options_there_is_a_connection_pool() -> None:
    assert database(COMPLETE["DATABASE_URL"])["OPTIONS"]["pool"]["timeout"] < 10


def test_an_error_is_logged_with_its_traceback(tmp_path: Path) -> None:
    result = in_production(
        ERROR,
        DATABASE_URL=f"sqlite:///{tmp_path / 'empty.sqlite3'}",
        ALLOW_SQLITE="1",
        VAR_DIR=str(tmp_path),
    )
    assert result.returncode == 0, result.stderr
    status, length = result.stdout.split()
    assert status == "500"
    assert int(length) > 200
    lines = [json.loads(line) for line in result.stderr.splitlines() if line.startswith("{")]
    said = next(line for line in lines if line["logger"] == "django.request")
    assert said["level"] == "ERROR"
    assert "no such table" in said["words"]
    assert any("base.py" in place for place in said["at"])
    assert said["request_id"]


def test_a_silent_mail_server_times_out() -> None:
    result = in_production("from django.core import mail; print(mail.get_connection().timeout)")
    assert result.returncode == 0, result.stderr
    assert 0 < float(result.stdout) <= 30
