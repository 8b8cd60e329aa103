"""The virtual environment is made once, brought up to date when a list changes, else left alone."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.processes import ROOT, run

RUNTIME, DEV, UV = "requirements.txt", "requirements-dev.txt", "uv.txt"
# Stands in for Python and for uv: notes what is asked of it, but not the question whether it has
# pip, and does what $FAILING says it cannot.
STAND_IN = """#!/bin/sh
[ "$*" = "-c import pip" ] || echo "$(basename "$0") $*" >> "$LOG"
if [ -n "$FAILING" ] && echo "$(basename "$0") $*" | grep -q -e "$FAILING"; then exit 1; fi
case "$*" in *"-m venv"*) rm -rf .venv; mkdir -p .venv/bin; cp "$0" .venv/bin/python; cp "$0" .venv/bin/uv ;; esac
"""


class Machine:
    """A copy of the Makefile with lists of its own, on a machine whose programs only take notes."""

    def __init__(self, root: Path) -> None:
        self.root, self.log = root, root / "log"
        shutil.copy(ROOT / "Makefile", root)
        for name in (RUNTIME, DEV, UV):
            self.change(name, "first")
        (root / "programs").mkdir()
        program = root / "programs" / "python3"
        program.write_text(STAND_IN)
        program.chmod(0o755)
        for name in ("python3.11", "python3.12", "python3.13", "python3.14"):
            shutil.copy(program, program.with_name(name))

    def change(self, name: str, text: str) -> None:
        (self.root / name).write_text(text)
        newest = max((path.stat().st_mtime for path in self.root.glob(".venv/*.txt")), default=0)
        if newest:
            os.utime(self.root / name, (newest + 1, newest + 1))

    def make(self, goal: str, failing: str = "") -> tuple[subprocess.CompletedProcess[str], str]:
        """The outcome, and what was asked of the programs meanwhile."""
        self.log.write_text("")
        environment = {
            "PATH": f"{self.root / 'programs'}:/usr/bin:/bin",
            "LOG": str(self.log),
            "FAILING": failing,
        }
        done = run(["make", goal], cwd=self.root, env=environment)
        return done, self.log.read_text()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_the_first_start_makes_and_fills_it_and_the_second_runs_nothing(machine: Machine) -> None:
    _, asked = machine.make("install")
    assert asked.count(" -m venv ") == 1
    assert f"uv pip sync --quiet --require-hashes {RUNTIME}" in asked
    _, asked = machine.make("install")
    assert not asked


def test_a_changed_list_is_installed_into_what_is_there(machine: Machine) -> None:
    machine.make("install")
    machine.change(RUNTIME, "another version")
    _, asked = machine.make("install")
    assert "pip sync" in asked
    assert " -m venv " not in asked


def test_a_changed_runtime_list_keeps_a_developers_tools(machine: Machine) -> None:
    machine.make(".venv/requirements-dev.txt")
    _, asked = machine.make("install")
    assert not asked, "the development list holds the runtime's"
    machine.change(DEV, "another version")
    _, asked = machine.make("install")
    assert asked.rstrip().endswith(DEV)


@pytest.mark.parametrize("failing", ["pip sync", UV])
def test_pip_takes_over_where_uv_fails(machine: Machine, failing: str) -> None:
    done, asked = machine.make("install", failing)
    assert f"--require-hashes --requirement {RUNTIME}" in asked
    assert "trying again with pip" in done.stdout
    assert done.returncode == 0


def test_when_nothing_helps_it_says_so_and_tries_again_next_time(machine: Machine) -> None:
    done, _ = machine.make("install", "require-hashes")
    assert "check the internet connection" in done.stderr
    assert done.returncode
    _, asked = machine.make("install")
    assert "pip sync" in asked


def test_an_environment_whose_python_has_gone_is_made_anew(machine: Machine) -> None:
    machine.make("install")
    python = machine.root / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/no/such/python")
    _, asked = machine.make("install")
    assert " -m venv " in asked


def test_an_environment_of_another_version_of_python_is_made_anew(machine: Machine) -> None:
    """After an upgrade of the system Python starts, and finds none of the packages."""
    machine.make("install")
    _, asked = machine.make("install", "import pip")
    assert " -m venv " in asked
    assert "pip sync" in asked


def test_an_old_python_is_told_which_one_is_needed(machine: Machine) -> None:
    done, asked = machine.make("install", "sys.version_info")
    assert "Python 3.11 or newer is needed" in done.stderr
    assert " -m venv " not in asked


def test_where_none_can_be_made_both_causes_are_named(machine: Machine) -> None:
    done, _ = machine.make("install", "-m venv")
    assert "this folder cannot be written" in done.stderr
    assert "apt install python3-venv" in done.stderr
    assert not list(machine.root.glob(".venv/*.txt"))
