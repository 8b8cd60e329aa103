"""The site under test: the stack's stores and edge, and web processes of any kind beside them."""

import os
import time
from pathlib import Path

from tests.processes import ROOT, need_free
from tests.stack.stack import STATEMENT_SECONDS, Stack, Web

ARTICLE = "/articles/lower-back-massage-guide/"
# As the edge asks the web processes.
AS_THE_EDGE = ("Host: localhost", "X-Forwarded-Proto: https")
THREADS = 4
GRANIAN, GUNICORN = "granian", "gunicorn"


class Site(Stack):
    """The demo content in PostgreSQL and Redis; no worker, no scheduler, and nothing else yet.

    Its folder stays, so that the next run need not make every picture again.
    """

    def __init__(self, folder: Path, port: int) -> None:
        self.free = port + 1
        super().__init__(folder, port, webs=0, threads=THREADS)

    def start(self) -> None:
        need_free([("127.0.0.1", port) for port in range(self.port, self.port + 30)])
        self._start_stores()
        self._prepare()

    def web(
        self,
        name: str,
        server: str = GRANIAN,
        application: str = "",
        ready: str = "/readyz",
        **more: str,
    ) -> Web:
        """Start a web process on the next free port; it answers when this returns."""
        web, self.free = Web(name, self.free), self.free + 1
        self.nodes[name] = web
        usual = {"WEB_THREADS": str(THREADS), "STATEMENT_SECONDS": STATEMENT_SECONDS}
        words = command(server, web.port, application)
        if folder := more.get("PYTHONPATH"):
            # Servers look for packages where they are started, and another project has a `home`, too.
            words = ["env", "--chdir", folder, *words]
        self._start(name, words, **{**usual, **more})
        self._wait_for(f"http://{web.address}{ready}", name)
        return web

    def start_edge(self, *webs: Web) -> None:
        self.nodes = {web.name: web for web in webs}
        self._start_edge()
        self._wait_for(f"http://127.0.0.1:{self.port}/healthz", "edge")

    def start_beside(self, name: str, command: list[str], address: str) -> None:
        """What is compared with the site; it answers when this returns."""
        self._start(name, command)
        self._wait_for(address, name)

    def end(self, *names: str) -> None:
        for name in names:
            self.processes.end(name)

    def pids(self, *names: str) -> tuple[int, ...]:
        return tuple(self.running[name].pid for name in names)

    @property
    def stores(self) -> tuple[int, int]:
        """The processes of PostgreSQL and Redis."""
        assert self.postgres
        assert self.postgres.process
        return self.postgres.process.pid, self.running["redis"].pid

    def sql(self, *statements: str) -> list[tuple]:
        """Outside of any transaction; what the last one found."""
        with self.connect() as connection:
            connection.autocommit = True
            done = [connection.execute(statement) for statement in statements]
            return done[-1].fetchall() if done[-1].description else []

    def first_answer(self, name: str, server: str) -> float:
        """Seconds from starting a web process to its first page."""
        begun = time.monotonic()
        self.web(name, server, ready=ARTICLE)
        took = time.monotonic() - begun
        self.end(name)
        return took


def command(server: str, port: int, application: str = "") -> list[str]:
    """Each server as one would run it: one process, the same number of threads."""
    if server == GRANIAN and not application:
        return [str(ROOT / "deploy/web"), str(port)]
    if server == GRANIAN:
        words = f"--interface wsgi --http 1 --host 127.0.0.1 --port {port} --workers 1"
        words += f" --blocking-threads {THREADS} --backpressure {THREADS * 16} --no-access-log"
    else:
        words = f"--bind 127.0.0.1:{port} --workers 1 --threads {THREADS}"
        words += " --keep-alive 65 --log-level warning"
    program = str(ROOT / ".venv/bin" / server)
    return [program, *words.split(), application or "palms.wsgi:application"]


def kept_folder() -> Path:
    """Where the sites under test lie between runs."""
    return Path(os.environ.get("VAR_DIR") or ROOT / "var") / "bench"
