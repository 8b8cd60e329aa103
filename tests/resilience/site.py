"""The site under test: the stack, with a proxy before the database and a mail server."""

import shutil
import threading
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.processes import PYTHON
from tests.stack.stack import Stack

SHUT = "shut"
PROXY, MAIL = "proxy", "mail-server"


class Site(Stack):
    """Restarts its processes when they end, except those in `not_restarted`."""

    def __init__(self, folder: Path, port: int, webs: int = 2) -> None:
        super().__init__(folder, port, webs, threads=4)
        self.not_restarted: set[str] = set()
        self.over = threading.Event()
        self.reviving = threading.Thread(target=self._revive, daemon=True)
        self.proxy_host, self.proxy_port = "127.0.0.1", port + 20
        self.clock: dict[str, str] = {}

    def start(self) -> None:
        super().start()
        self.reviving.start()

    def _start_stores(self) -> None:
        super()._start_stores()
        self._prepare_clock()
        self.control_proxy("")
        listen = (self.proxy_host, str(self.proxy_port))
        target = str(self.folder / "postgres/.s.PGSQL.5432")
        words = (*listen, target, str(self.folder / "proxy"))
        self._start(PROXY, [PYTHON, "-m", "tests.resilience.proxy", *words])
        mailbox = self.folder / "mailbox"
        shutil.rmtree(mailbox, ignore_errors=True)
        box = ("-c", "aiosmtpd.handlers.Mailbox", str(mailbox))
        mail = f"{self.proxy_host}:{self.proxy_port + 1}"
        self._start(MAIL, [PYTHON, "-m", "aiosmtpd", "-n", "-l", mail, *box])

    def settings(self, database: str) -> dict[str, str]:
        return super().settings(database) | {
            "DATABASE_URL": f"postgres://palms@{self.proxy_host}:{self.proxy_port}/postgres",
            "EMAIL_URL": f"smtp://{self.proxy_host}:{self.proxy_port + 1}",
        }

    def _prepare_clock(self) -> None:
        """libfaketime for web processes, worker and scheduler, except the monotonic clock."""
        self.set_clock(0)
        package = find_spec("libfaketime")
        if package and package.origin:
            library = Path(package.origin).with_name("vendor") / "libfaketime/src/libfaketime.so.1"
            self.clock = {
                "LD_PRELOAD": str(library),
                "FAKETIME_TIMESTAMP_FILE": str(self.folder / "clock"),
                "FAKETIME_CACHE_DURATION": "1",
                "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            }

    @property
    def clock_can_jump(self) -> bool:
        return bool(self.clock) and Path(self.clock["LD_PRELOAD"]).exists()

    def _start(self, name: str, command: list[str], **more: str) -> None:
        told = name in self.nodes or name in ("worker", "scheduler")
        super()._start(name, command, **(self.clock if told else {}), **more)

    def set_clock(self, seconds: int) -> None:
        (self.folder / "clock").write_text(f"{seconds:+d}\n")

    def control_proxy(self, word: str) -> None:
        """See tests.resilience.proxy."""
        (self.folder / "proxy").write_text(word)

    def _revive(self) -> None:
        while not self.over.wait(0.3):
            self.revive(leave=self.not_restarted)

    def run_task(self, task: str, *values: str, **more: str) -> dict[str, Any]:
        """Connects without the proxy."""
        return super().run_task(task, *values, DATABASE_URL=self.database(), **more)

    def stop(self) -> None:
        self.over.set()
        if self.reviving.is_alive():
            self.reviving.join()
        super().stop()
