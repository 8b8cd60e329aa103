"""The site under test: the stack's stores and edge, and web processes of any kind beside them."""

import json
import os
import subprocess
import time
from pathlib import Path
from typing import Any

from tests.stack.processes import PYTHON, ROOT, NotReady, need_free
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

    def web(self, name: str, server: str = GRANIAN, application: str = "", **more: str) -> Web:
        """Start a web process on a port of its own; it is there when this returns."""
        web = self.start_apart(name, command(server, self.free, application), **more)
        self.wait_for_web(name)
        return web

    def start_apart(self, name: str, words: list[str], **more: str) -> Web:
        """Start what listens on the next free port, without waiting for it."""
        web, self.free = Web(name, self.free), self.free + 1
        self.nodes[name] = web
        usual = {"WEB_THREADS": str(THREADS), "STATEMENT_SECONDS": STATEMENT_SECONDS}
        self._start(name, words, **{**usual, **more})
        return web

    def plain(self, name: str, server: str, environment: dict[str, str]) -> Web:
        """A web process of another project; its folder is the environment's PYTHONPATH."""
        # Elsewhere: servers look for packages where they are started, and both have a `home`.
        there = ["env", "--chdir", environment["PYTHONPATH"]]
        words = [*there, *command(server, self.free, "plain.wsgi:application")]
        web = self.start_apart(name, words, **environment)
        self._wait_for(f"http://{web.address}/", name)
        return web

    def start_edge(self, *webs: Web) -> None:
        self.nodes = {web.name: web for web in webs}
        self._start_edge()
        self._wait_for(f"http://127.0.0.1:{self.port}/healthz", "edge")

    def end(self, *names: str) -> None:
        for name in names:
            self.processes.end(name)

    def stop(self) -> None:
        self.end(*[name for name in self.running if name not in ("redis", "edge")])
        super().stop()

    def pid(self, name: str) -> int:
        return self.running[name].pid

    @property
    def postgres_pid(self) -> int:
        assert self.postgres
        assert self.postgres.process
        return self.postgres.process.pid

    def sql(self, *statements: str, database: str = "postgres") -> None:
        """As the owner of the databases, outside of any transaction."""
        import psycopg

        where = {"host": str(self.folder / "postgres"), "user": "palms", "dbname": database}
        with psycopg.connect(**where, autocommit=True) as connection:  # type: ignore[arg-type]
            for statement in statements:
                connection.execute(statement)

    def has_database(self, name: str) -> bool:
        import psycopg

        where = {"host": str(self.folder / "postgres"), "user": "palms", "dbname": "postgres"}
        with psycopg.connect(**where) as connection:  # type: ignore[arg-type]
            found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
            return found.fetchone() is not None

    def migrate(self, **more: str) -> None:
        command = [PYTHON, "manage.py", "migrate", "-v0"]
        subprocess.run(
            command,
            cwd=ROOT,
            env={**self.environment, **more},
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def database(self, name: str) -> str:
        return f"postgres://palms@/{self.folder / 'postgres'}/{name}"

    def within(self, task: str, *values: str, **more: str) -> dict[str, Any]:
        """What one of the programs in within.py answers, run inside the site."""
        done = subprocess.run(
            [PYTHON, "-m", "tests.benchmarks.within", task, *values],
            cwd=ROOT,
            env={**self.environment, **more},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise NotReady(f"{task} did not work: {done.stderr[-2000:]}")
        return json.loads(done.stdout.splitlines()[-1])

    def first_answer(self, name: str, server: str) -> float:
        """Seconds from starting a web process to its first page."""
        begun = time.monotonic()
        web = self.web(name, server)
        self._wait_for(f"http://{web.address}{ARTICLE}", name)
        took = time.monotonic() - begun
        self.end(name)
        return took


def command(server: str, port: int, application: str = "") -> list[str]:
    """Each server as one would run it: one process, the same number of threads."""
    if server == GRANIAN and not application:
        return [str(ROOT / "deploy/web"), str(port)]
    here, application = str(ROOT / ".venv/bin" / server), application or "palms.wsgi:application"
    # fmt: off
    if server == GRANIAN:
        return [
            here, "--interface", "wsgi", "--http", "1", "--host", "127.0.0.1", "--port", str(port),
            "--workers", "1", "--blocking-threads", str(THREADS),
            "--backpressure", str(THREADS * 16), "--no-access-log", application,
        ]
    return [
        here, "--bind", f"127.0.0.1:{port}", "--workers", "1", "--threads", str(THREADS),
        "--keep-alive", "65", "--log-level", "warning", application,
    ]
    # fmt: on


def kept_folder() -> Path:
    """Where the sites under test lie between runs."""
    return Path(os.environ.get("VAR_DIR") or ROOT / "var") / "bench"
