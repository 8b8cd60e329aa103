"""The virtual environment is made once, brought up to date when a list changes, and left alone else."""

import subprocess
from pathlib import Path

import pytest

from palms import environment
from palms.environment import DEV, RUNTIME, UV, Environment


class Machine:
    """Stands in for the machine: notes what was run, and which of it fails."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
        self.commands: list[str] = []
        self.failing = ""
        monkeypatch.setattr(environment, "ROOT", root)
        monkeypatch.setattr(subprocess, "call", self.call)

    def call(self, command: list[str], **options: object) -> int:
        line = " ".join(map(str, command))
        self.commands.append(line)
        if " -m venv " in line:
            (Path(command[-1]) / "bin").mkdir(parents=True)
            (Path(command[-1]) / "bin" / "python").touch()
        return int(bool(self.failing) and self.failing in line)

    def ran(self, part: str) -> list[str]:
        return [line for line in self.commands if part in line]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Machine:
    for name in (RUNTIME, DEV, UV):
        (tmp_path / name).write_text(name)
    return Machine(monkeypatch, tmp_path)


@pytest.fixture
def fresh(tmp_path: Path) -> Environment:
    return Environment(tmp_path / ".venv")


def test_the_first_start_makes_and_fills_it(machine: Machine, fresh: Environment) -> None:
    fresh.install(RUNTIME)
    assert len(machine.ran(" -m venv ")) == 1
    assert len(machine.ran("pip sync")) == 1
    assert machine.ran("pip sync")[0].endswith(f"--require-hashes {RUNTIME}")


def test_the_second_start_runs_nothing(machine: Machine, fresh: Environment) -> None:
    fresh.install(RUNTIME)
    machine.commands.clear()
    fresh.install(RUNTIME)
    assert not machine.commands


def test_a_changed_list_is_installed(machine: Machine, fresh: Environment, tmp_path: Path) -> None:
    fresh.install(RUNTIME)
    (tmp_path / RUNTIME).write_text("another version")
    machine.commands.clear()
    fresh.install(RUNTIME)
    assert machine.ran("pip sync")
    assert not machine.ran(" -m venv "), "what is there is kept"


def test_a_changed_runtime_list_keeps_a_developers_tools(
    machine: Machine, fresh: Environment, tmp_path: Path
) -> None:
    fresh.install(DEV, RUNTIME)
    fresh.install(RUNTIME)
    assert len(machine.ran("pip sync")) == 1, "the development list holds the runtime's"
    (tmp_path / RUNTIME).write_text("another version")
    fresh.install(RUNTIME)
    assert machine.ran("pip sync")[-1].endswith(DEV)


@pytest.mark.parametrize("failing", ["pip sync", UV])
def test_pip_takes_over_where_uv_fails(
    machine: Machine, fresh: Environment, failing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.failing = failing
    fresh.install(RUNTIME)
    assert machine.ran(f"--require-hashes --requirement {RUNTIME}")
    assert "trying again with pip" in capsys.readouterr().out
    assert fresh.installed()


def test_when_nothing_helps_it_says_so_and_tries_again_next_time(
    machine: Machine, fresh: Environment
) -> None:
    machine.failing = "--require-hashes"
    with pytest.raises(SystemExit, match="check the internet connection"):
        fresh.install(RUNTIME)
    assert not fresh.installed()


def test_an_environment_whose_python_has_gone_is_made_anew(
    machine: Machine, fresh: Environment
) -> None:
    fresh.install(RUNTIME)
    fresh.python.unlink()
    fresh.python.symlink_to("/no/such/python")
    machine.commands.clear()
    (fresh.folder / "bin" / "python").unlink()
    (fresh.folder / "bin").rmdir()
    fresh.install(RUNTIME)
    assert machine.ran(" -m venv ")
