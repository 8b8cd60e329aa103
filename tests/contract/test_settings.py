"""Production refuses to start with missing settings and names them."""

import subprocess

import pytest

from tests.processes import run_code

COMPLETE = {
    "SECRET_KEY": "k" * 60,
    "ALLOWED_HOSTS": "www.example.org",
    "DATABASE_URL": "postgres://palms@localhost/palms",
}


def start_production(**variables: str) -> subprocess.CompletedProcess[str]:
    code = "from palms.settings import production; print('DEBUG =', production.DEBUG)"
    return run_code(code, **variables)


def test_complete_settings_are_accepted() -> None:
    answer = start_production(**COMPLETE)
    assert answer.returncode == 0, answer.stderr
    assert "DEBUG = False" in answer.stdout


@pytest.mark.parametrize("name", COMPLETE)
def test_a_missing_setting_is_named(name: str) -> None:
    answer = start_production(**{key: value for key, value in COMPLETE.items() if key != name})
    assert answer.returncode != 0
    assert f"Set {name} " in answer.stderr.splitlines()[-1]


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS"])
def test_a_blank_setting_is_named(name: str) -> None:
    answer = start_production(**COMPLETE | {name: "  "})
    assert answer.returncode != 0
    assert f"Set {name} " in answer.stderr.splitlines()[-1]


def test_sqlite_needs_allow_sqlite() -> None:
    sqlite = COMPLETE | {"DATABASE_URL": "sqlite:///var/db.sqlite3"}
    assert start_production(**sqlite).returncode != 0
    assert start_production(**sqlite, ALLOW_SQLITE="1").returncode == 0
