"""Makes a skip for a missing program a failure in CI, where .ci/run installs all programs."""

import os
import re
from collections.abc import Generator
from typing import TypeVar

import pytest

from tests.processes import need

MISSING = re.compile(r"is not installed|is missing|apt install|no Chromium")

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return failed_in_ci((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return failed_in_ci((yield))


def skip_without(program: str, package: str) -> str:
    """The program's path; skips the test when it is not installed."""
    try:
        return need(program, package)
    except SystemExit as missing:
        pytest.skip(str(missing))


def failed_in_ci(report: Report) -> Report:
    """The report, changed to a failure if CI skipped the test for a missing program."""
    why = str(report.longrepr[-1]) if isinstance(report.longrepr, tuple) else ""
    if report.skipped and os.environ.get("CI") == "true" and MISSING.search(why):
        report.outcome = "failed"
        report.longrepr = f"Not allowed in CI: {why}"
    return report
