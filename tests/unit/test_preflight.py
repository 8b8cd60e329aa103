"""What the machine lacks is said in one plain sentence, by whatever Python is there."""

import ast
import os
import shutil
import socket
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from palms import preflight

FILE = Path(preflight.__file__)


@pytest.fixture
def busy_port() -> Iterator[int]:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        yield holder.getsockname()[1]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(FILE), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_an_old_python_is_named_with_the_one_that_is_needed() -> None:
    sentence = preflight.python_problem((3, 9, 1))
    assert sentence.startswith("This is Python 3.9 and the site needs Python 3.11 or newer")
    assert not preflight.python_problem((3, 11, 2))
    assert not preflight.python_problem((3, 15, 0))


def test_an_old_python_can_read_the_file() -> None:
    """A SyntaxError would take the place of the sentence; 2.7 knows neither f-strings nor hints."""
    ast.parse(FILE.read_text(), feature_version=(3, 4))
    with FILE.open("rb") as source:
        kinds = {token.string for token in tokenize.tokenize(source.readline)}
    assert not {"->", ":=", "async", "await", "nonlocal", "raise from"} & kinds
    assert not any(
        isinstance(node, ast.JoinedStr) for node in ast.walk(ast.parse(FILE.read_text()))
    )
    assert FILE.read_text().isascii()


@pytest.mark.parametrize("name", ["python2.7", "python3.6", "python3.8", "python3.10"])
def test_a_real_old_python_says_it(name: str) -> None:
    """Where this machine has one that starts."""
    found = shutil.which(name)
    if not found or subprocess.run([found, "-c", ""], capture_output=True, check=False).returncode:
        pytest.skip(f"no {name} on this machine")
    answer = subprocess.run([found, FILE], capture_output=True, text=True, check=False)
    assert answer.returncode == 1
    assert answer.stderr.startswith("This is Python ")
    assert answer.stderr.count("\n") == 1


def test_a_folder_that_cannot_be_written_is_named() -> None:
    # Closed even to root.
    assert preflight.folder_problem("/proc/self").startswith(
        "The folder /proc/self cannot be written ("
    )
    assert not preflight.folder_problem(str(Path(__file__).parent))


def test_a_folder_inside_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "var").symlink_to("/proc/self")
    assert str(tmp_path / "var") in preflight.folder_problem(str(tmp_path))


def test_a_python_without_venv_is_told_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    assert "apt install python3-venv" in preflight.environment_problem(str(tmp_path))
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "python").touch()
    assert not preflight.environment_problem(str(tmp_path)), "a made one needs no venv module"


def test_a_busy_port_is_named_with_a_free_one(busy_port: int) -> None:
    answer = run(str(busy_port))
    assert answer.returncode == 1
    assert answer.stderr.startswith(f"Port {busy_port} is in use: stop the program")
    other = int(answer.stderr.strip().rsplit("PORT=", 1)[1])
    assert other > busy_port
    assert not preflight.port_problem(other)


def test_a_port_busy_on_ipv6_alone_is_busy() -> None:
    """A browser asks for localhost on IPv6 first and would see the other program."""
    if not socket.has_ipv6 or not os.path.exists("/proc/net/if_inet6"):
        pytest.skip("no IPv6 on this machine")
    with socket.socket(socket.AF_INET6) as holder:
        holder.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        try:
            holder.bind(("::1", 0))
        except OSError:
            pytest.skip("no IPv6 on this machine")
        holder.listen()
        assert " is in use" in preflight.port_problem(holder.getsockname()[1])


@pytest.mark.parametrize("port", ["", "abc", "0", "-1", "65536", "80 80"])
def test_what_is_no_port_is_refused(port: str) -> None:
    assert "is not a port number" in preflight.port_problem(port)


def test_nothing_is_said_when_nothing_is_wrong() -> None:
    answer = run()
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "", "")
