"""Which package may import which: the contracts stand in pyproject.toml. No module cycles."""

import os
import subprocess
import sys
import tomllib
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[2]
LINTER = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]


def test_imports_go_one_way() -> None:
    answer = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_no_module_imports_itself_through_others() -> None:
    """Imports inside functions and those that only types need count, too."""
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
