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
    result = start_production(**COMPLETE)
    assert result.returncode == 0, result.stderr
    assert "DEBUG = False" in result.stdout


@pytest.mark.parametrize("name", COMPLETE)
def test_a_missing_setting_is_named(name: str) -> None:
    result = start_production(**{key: value for key, value in COMPLETE.items() if key != name})
    assert result.returncode != 0
    assert f"Set {name} " in result.stderr.splitlines()[-1]


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS"])
def test_a_blank_setting_is_named(name: str) -> None:
    result = start_production(**COMPLETE | {name: "  "})
    assert result.returncode != 0
    assert f"Set {name} " in result.stderr.splitlines()[-1]


def test_sqlite_needs_allow_sqlite() -> None:
    sqlite = COMPLETE | {"DATABASE_URL": "sqlite:///var/db.sqlite3"}
    assert start_production(**sqlite).returncode != 0
    assert start_production(**sqlite, ALLOW_SQLITE="1").returncode == 0
