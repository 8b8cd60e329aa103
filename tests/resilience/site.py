"""The site that things are done to: the stack with a door before its database and a mail server."""

import json
import shutil
import struct
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from tests.stack.processes import PYTHON, ROOT
from tests.stack.stack import Stack

SHUT = "shut"
DOOR, MAIL = "door", "mail-server"


class Site(Stack):
    """`held`: what the keeper leaves dead until the proof says otherwise."""

    def __init__(self, folder: Path, port: int, webs: int = 2) -> None:
        super().__init__(folder, port, webs, threads=4)
        self.held: set[str] = set()
        self.over = threading.Event()
        self.keeper = threading.Thread(target=self._keep, daemon=True)
        self.door_address = ("127.0.0.1", port + 20)
        self.door_word = self.folder / "door"
        self.mailbox = self.folder / "mailbox"
        self.clock = self.folder / "clock"
        self.clock_can_jump = False

    def start(self) -> None:
        super().start()
        self.keeper.start()

    def _start_stores(self) -> None:
        super()._start_stores()
        self._prepare_clock()
        self.say("")
        shutil.rmtree(self.mailbox, ignore_errors=True)
        self._start_door()
        host, port = self.door_address
        mail = f"{host}:{port + 1}"
        box = ("-c", "aiosmtpd.handlers.Mailbox", str(self.mailbox))
        self._start(MAIL, [PYTHON, "-m", "aiosmtpd", "-n", "-l", mail, *box], LD_PRELOAD="")

    def _start_door(self) -> None:
        host, port = self.door_address
        target = self.folder / "postgres" / ".s.PGSQL.5432"
        words = [host, str(port), str(target), str(self.door_word)]
        self._start(DOOR, [PYTHON, "-m", "tests.resilience.proxy", *words], LD_PRELOAD="")

    def settings(self, database: str) -> dict[str, str]:
        host, port = self.door_address
        return super().settings(database) | {
            "DATABASE_URL": f"postgres://palms@{host}:{port}/postgres",
            "EMAIL_URL": f"smtp://{host}:{port + 1}",
        }

    def _prepare_clock(self) -> None:
        """Needs a C compiler; without one no clock jumps."""
        self.set_clock(0)
        library = self.folder / "clock.so"
        compiler = shutil.which("cc")
        if compiler:
            source = str(Path(__file__).with_name("clock.c"))
            subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", library, source], check=True)
            self.environment |= {"LD_PRELOAD": str(library), "PROOF_CLOCK": str(self.clock)}
            self.clock_can_jump = True

    def set_clock(self, seconds: int) -> None:
        """For web processes, worker and scheduler; in place, because they have the file open."""
        self.clock.touch()
        with self.clock.open("r+b") as file:
            file.write(struct.pack("@l", seconds))

    def say(self, word: str) -> None:
        """To the door: "" is open, a number makes each answer so late, "shut" lets nothing through."""
        self.door_word.write_text(word)

    def _keep(self) -> None:
        while not self.over.wait(0.3):
            self.revive(leave=self.held)

    def _start_edge(self) -> None:
        self.environment, kept = self.environment | {"LD_PRELOAD": ""}, self.environment
        super()._start_edge()
        self.environment = kept

    def stop(self) -> None:
        self.over.set()
        if self.keeper.is_alive():
            self.keeper.join()
        super().stop()
        for name in (DOOR, MAIL):
            self.processes.end(name)

    def within(self, task: str, value: str = "") -> dict[str, Any]:
        """What one of the programs in within.py answers, past the door."""
        socket = f"postgres://palms@/{self.folder / 'postgres'}/postgres"
        done = subprocess.run(
            [PYTHON, "-m", "tests.resilience.within", task, value],
            cwd=ROOT,
            env={**self.environment, "DATABASE_URL": socket, "LD_PRELOAD": ""},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            sys.exit(f"{task} did not work: {done.stderr}")
        return json.loads(done.stdout.splitlines()[-1])
