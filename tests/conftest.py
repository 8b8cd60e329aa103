"""Runs the suite in one process, or with `--everywhere` in three parallel ones with one report:
all but the browser tests on SQLite, the same on PostgreSQL, and the browser tests."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import caches
from hypothesis import settings as hypothesis_settings

from tests import migrated_database
from tests.missing_programs import (  # noqa: F401
    pytest_make_collect_report,
    pytest_runtest_makereport,
)
from tests.processes import Child
from tests.stack import postgres

SQLITE, POSTGRESQL, BROWSER = "sqlite", "postgresql", "browser"
IN_CI = os.environ.get("CI") == "true"
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")

# The same examples in every run, and no failure because a busy machine is slow.
hypothesis_settings.register_profile(
    "same-every-time", derandomize=True, deadline=None, max_examples=60
)
hypothesis_settings.load_profile("same-every-time")

keeper_key = pytest.StashKey[Child]()
tested_on_key = pytest.StashKey[str]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--everywhere",
        action="store_true",
        help="Run on SQLite, on PostgreSQL and in a browser at once, with one report.",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    if WORKER or not config.getoption("--everywhere") or config.option.collectonly:
        return
    places = [SQLITE, POSTGRESQL, BROWSER]
    if os.environ.get("DATABASE_URL", "").startswith("postgres"):
        config.stash[tested_on_key] = "PostgreSQL: the server named in DATABASE_URL"
    elif binaries := postgres.find_binaries():
        config.stash[keeper_key] = Child("-m", "tests.stack.postgres")
        config.stash[tested_on_key] = (
            f"PostgreSQL: {postgres.version(binaries)}, private to this run"
        )
    elif IN_CI:
        pytest.exit(f"PostgreSQL is missing: {postgres.HOW_TO_GET}", returncode=1)
    else:
        config.stash[tested_on_key] = f"PostgreSQL: skipped, {postgres.HOW_TO_GET}"
        places.remove(POSTGRESQL)
    config.option.dist = "each"
    config.option.tx = [f"popen//id={place}" for place in places]


def pytest_xdist_setupnodes(config: pytest.Config, specs: list) -> None:
    """Set DATABASE_URL in each process before it reads the settings."""
    url = os.environ.get("DATABASE_URL", "")
    if keeper := config.stash.get(keeper_key, None):
        url = keeper.read()
        if not url:
            pytest.exit("The private PostgreSQL did not start: see the lines above.", returncode=1)
    for spec in specs:
        if spec.id in (SQLITE, BROWSER):
            spec.env["DATABASE_URL"] = "sqlite://:memory:"
        elif spec.id == POSTGRESQL:
            spec.env["DATABASE_URL"] = url


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    folder = Path(__file__).parent / "browser"
    for item in items:
        if item.path.is_relative_to(folder):
            item.add_marker(pytest.mark.browser)
    if WORKER not in (SQLITE, POSTGRESQL, BROWSER):
        return
    elsewhere = [
        item for item in items if (WORKER == BROWSER) != bool(item.get_closest_marker("browser"))
    ]
    config.hook.pytest_deselected(items=elsewhere)
    items[:] = [item for item in items if item not in elsewhere]


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Ignore that one process had no tests when another one passed some."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED and reporter and "passed" in reporter.stats:
        session.exitstatus = pytest.ExitCode.OK


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if where := terminalreporter.config.stash.get(tested_on_key, ""):
        terminalreporter.write_line(where)
    reports = [*terminalreporter.stats.get("passed", []), *terminalreporter.stats.get("failed", [])]
    steps = [text for report in reports for name, text in report.user_properties if name == "steps"]
    if steps:
        terminalreporter.write_line("Steps of the tasks in the admin:")
        for line in sorted(steps):
            terminalreporter.write_line(f"  {line}")


def pytest_unconfigure(config: pytest.Config) -> None:
    if keeper := config.stash.get(keeper_key, None):
        keeper.close()


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """On SQLite start with the cached database, and only apply newer migrations."""
    return on_sqlite()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    if not on_sqlite():
        return
    database = tmp_path_factory.mktemp("database") / "test.sqlite3"
    settings.DATABASES["default"].setdefault("TEST", {})["NAME"] = str(database)
    migrated_database.copy_to(database)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> None:
    if on_sqlite() and not migrated_database.cached_path().exists():
        migrated_database.save_copy(Path(settings.DATABASES["default"]["TEST"]["NAME"]))


def on_sqlite() -> bool:
    """Whether this process tests on SQLite."""
    return settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")


@pytest.fixture(scope="session", autouse=True)
def _no_uploads_left() -> Iterator[None]:
    """Remove the MEDIA_ROOT that the testing settings created."""
    yield
    shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)


@pytest.fixture(autouse=True)
def _empty_caches() -> None:
    """Cached values refer to rows that are rolled back after each test."""
    for cache in caches.all(initialized_only=True):
        cache.clear()
