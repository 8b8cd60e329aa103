"""Processes that tests and measurements start, each ended with everything that it started itself."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
IMPORT_ROOTS = f"{ROOT}{os.pathsep}{ROOT / 'site'}"
PYTHON = sys.executable
# Far more than a step of a test takes: only a test that fails waits so long.
PATIENCE_SECONDS = 30
# A first start on a busy small machine; a process that ends is noticed at once.
READY_WITHIN_SECONDS = 120
# Longer than the slowest page, so that what is being answered is answered.
STOPS_WITHIN_SECONDS = 20
# What of a log is said at once; a trace's end says what it is about.
LAST_LINES = 12

# Of those that the environment may hold, what would change the outcome of a test.
SETTINGS = (
    "SECRET_KEY", "SECRET_KEY_FALLBACKS", "ALLOWED_HOSTS", "DATABASE_URL", "ALLOW_SQLITE",
    "ADMIN_PATH", "REQUIRE_SECOND_FACTOR", "DJANGO_SETTINGS_MODULE",
)  # fmt: skip


class NotReady(Exception):
    """A process ended, or did not answer in time. Its words say which, and where to look."""


class Processes:
    """Servers by name, each with a log of its own in the folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.running: dict[str, subprocess.Popen] = {}

    def start(
        self,
        name: str,
        command: Sequence[str | Path],
        environment: Mapping[str, str] | None = None,
        **more: Any,
    ) -> None:
        with self._log(name).open("ab") as log:
            self.running[name] = subprocess.Popen(
                command,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # Ctrl+C is for this program, which then stops the others in order.
                start_new_session=True,
                **{"cwd": ROOT} | more,
            )

    def _log(self, name: str) -> Path:
        return self.folder / f"{name}.log"

    def end(self, name: str, how: signal.Signals = signal.SIGTERM) -> None:
        if process := self.running.pop(name, None):
            end(process, how)

    def dead(self) -> list[str]:
        """Which have ended by themselves; what they had started is ended as well."""
        found = [name for name, process in self.running.items() if process.poll() is not None]
        for name in found:
            end_the_rest(self.running[name])
        return found

    def wait_for(self, name: str, address: str) -> None:
        """Until the address answers with 200."""
        headers = {"Host": "localhost", "X-Forwarded-Proto": "https"}
        request = urllib.request.Request(address, headers=headers)

        def answers() -> bool:
            urllib.request.urlopen(request, timeout=5).close()
            return True

        self.wait_until(name, answers)

    def wait_until(self, name: str, answers: Callable[[], bool]) -> None:
        """Until it says yes; NotReady with the end of its log when it ended or took too long."""
        if seconds_until(answers, READY_WITHIN_SECONDS, self.running[name]) is None:
            log = self._log(name)
            raise NotReady(f"{ending(log.read_text())}\n{name} did not become ready: see {log}")


class Child:
    """A Python program that reads and writes lines, and ends when its standard input closes, which
    happens however the test run ends."""

    def __init__(self, *words: str, **environment: str) -> None:
        self.process = subprocess.Popen(
            [PYTHON, *words],
            cwd=ROOT,
            env=site_environment(**environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def read(self) -> str:
        """Its next line; empty when it has ended."""
        return self.process.stdout.readline().strip()

    def ask(self, line: str = "") -> str:
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        return self.read()

    def close(self) -> None:
        """Wait until it has cleared up and gone."""
        self.process.stdin.close()
        gone_within(PATIENCE_SECONDS, self.process)
        self.process.stdout.close()


def end(process: subprocess.Popen, how: signal.Signals = signal.SIGTERM) -> None:
    """Ask it to end, wait, then make it."""
    process.send_signal(how)
    gone_within(STOPS_WITHIN_SECONDS, process)


def gone_within(seconds: float, process: subprocess.Popen) -> None:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    end_the_rest(process)


def end_the_rest(process: subprocess.Popen) -> None:
    """A process that was killed could not end its own: they would keep its port."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def seconds_until(
    happened: Callable[[], object], most: float, process: subprocess.Popen | None = None
) -> float | None:
    """How long it took; None when it did not happen in time or before the process ended.

    An OSError, as of a port where nobody listens yet, is a no.
    """
    begun = time.monotonic()
    while True:
        gone = process is not None and process.poll() is not None
        with contextlib.suppress(OSError):
            if happened():
                return time.monotonic() - begun
        if gone or time.monotonic() - begun > most:
            return None
        time.sleep(0.02)


def wait_until(happened: Callable[[], object]) -> None:
    """Until it has happened, and not a moment longer."""
    assert seconds_until(happened, PATIENCE_SECONDS) is not None, "It never happened."


def listens(address: str | tuple[str, int]) -> bool:
    """Whether somebody does at this path of a socket, or host and port."""
    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(family) as probe:
        probe.settimeout(1)
        return probe.connect_ex(address) == 0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def need_free(ports: Sequence[tuple[str, int]]) -> None:
    """Say in words that something else has a port, before anything is started."""
    for host, port in ports:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as problem:
                sys.exit(f"Port {port} of {host} cannot be used: {problem.strerror}")


def need(program: str, package: str) -> str:
    """The program's path, or the sentence that says how to get it."""
    found = shutil.which(program) or shutil.which(program, path="/usr/sbin:/usr/local/sbin")
    if not found:
        sys.exit(f"{program} is missing: on Debian or Ubuntu, apt install {package}")
    return found


def site_environment(**more: str) -> dict[str, str]:
    """That of this process, where Python finds the site and the settings of the tests."""
    ours = {"PYTHONPATH": IMPORT_ROOTS, "DJANGO_SETTINGS_MODULE": "palms.settings.testing"}
    return {**os.environ, **ours, **more}


def run_code(code: str, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run it where Python finds the site, with these settings and none that are this machine's."""
    kept = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    environment = {**kept, "PYTHONPATH": IMPORT_ROOTS, **settings}
    return run([PYTHON, "-c", code, *arguments], cwd=ROOT, env=environment)


def run(command: Sequence[str | Path], **more: Any) -> subprocess.CompletedProcess[str]:
    """Run it to its end, and keep what it says."""
    return subprocess.run(command, capture_output=True, text=True, check=False, **more)


def ending(text: str) -> str:
    return "\n".join(text.splitlines()[-LAST_LINES:])
