"""The import contracts in pyproject.toml hold, and no modules import each other in a cycle."""

import tomllib
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

from tests.processes import PYTHON, ROOT, run, site_environment

LINTER = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]


def test_import_contracts_hold() -> None:
    command = [Path(PYTHON).with_name("lint-imports"), "--no-cache"]
    result = run(command, cwd=ROOT, env=site_environment())
    assert result.returncode == 0, result.stdout + result.stderr


def test_no_import_cycles() -> None:
    """Including imports inside functions and under TYPE_CHECKING."""
    graph = grimp.build_graph(*LINTER["root_packages"], cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as problem:
        cycle = " imports ".join(reversed(problem.args[1]))
        pytest.fail(
            f"{cycle}. Give one of their functions the values that it needs, let its caller ask, "
            "or move what both need to a module of its own."
        )
