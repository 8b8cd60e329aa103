"""Processes by name: each with a log of its own, ended with everything that it started."""

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

ROOT = Path(__file__).resolve().parents[2]
PYTHON = str(ROOT / ".venv/bin/python")
# A first start on a busy small machine; a process that ends is noticed at once.
READY_WITHIN_SECONDS = 120
# Longer than the slowest page, so that what is being answered is answered.
STOPS_WITHIN_SECONDS = 20


class NotReady(Exception):
    """A process ended, or did not answer in time. Its words say which, and where to look."""


class Processes:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.running: dict[str, subprocess.Popen] = {}

    def start(self, name: str, command: Sequence[str], environment: Mapping[str, str]) -> None:
        with (self.folder / f"{name}.log").open("ab") as log:
            self.running[name] = subprocess.Popen(
                command,
                cwd=ROOT,
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # Ctrl+C is for this program, which then stops the others in order.
                start_new_session=True,
            )

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
        """Until it says yes. An OSError, as of a port where nobody listens yet, is a no."""
        until = time.monotonic() + READY_WITHIN_SECONDS
        while True:
            with contextlib.suppress(OSError):
                if answers():
                    return
            gone = self.running[name].poll() is not None
            if gone or time.monotonic() > until:
                log = self.folder / f"{name}.log"
                raise NotReady(f"{name} did not become ready: see {log}")
            time.sleep(0.1)


def end(process: subprocess.Popen, how: signal.Signals = signal.SIGTERM) -> None:
    """Ask it to end, wait, then make it."""
    process.send_signal(how)
    try:
        process.wait(STOPS_WITHIN_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    end_the_rest(process)


def end_the_rest(process: subprocess.Popen) -> None:
    """A process that was killed could not end its own: they would keep its port."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def run(command: Sequence[str | Path], **more: Any) -> subprocess.CompletedProcess[str]:
    """Run it to its end, and keep what it says."""
    return subprocess.run(command, capture_output=True, text=True, check=False, **more)


def need(program: str, package: str) -> str:
    """The program's path, or the sentence that says how to get it."""
    found = shutil.which(program) or shutil.which(program, path="/usr/sbin:/usr/local/sbin")
    if not found:
        sys.exit(f"{program} is missing: on Debian or Ubuntu, apt install {package}")
    return found


def need_free(ports: Sequence[tuple[str, int]]) -> None:
    """Say in words that something else has a port, before anything is started."""
    for host, port in ports:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as problem:
                sys.exit(f"Port {port} of {host} cannot be used: {problem.strerror}")
