"""All processes of one site: PostgreSQL, Redis, web processes, worker, scheduler and edge."""

import signal
import time
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from tests.processes import PYTHON, ROOT, NotReady, ending, need_free, run
from tests.stack.edge import edge_command
from tests.stack.stores import Stores

# What would hang is broken off, so that one slow statement never holds a thread for long.
STATEMENT_SECONDS = "8"
# Before anything serves. Migrating asks all stores first, and says in words which is not there.
PREPARE = (("migrate", "-v0"), ("collectstatic", "-v0", "--noinput"), ("load_demo",))
TRY_AGAIN_SECONDS = 15


@dataclass(frozen=True)
class Web:
    """Where one web process runs, and what differs for it."""

    name: str
    port: int
    host: str = "127.0.0.1"
    # What starts it somewhere else, as in a network namespace of its own.
    within: tuple[str, ...] = ()
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def address(self) -> str:
        return f"{self.host}:{self.port}"


class Stack(Stores):
    """All processes of one site, and the folder that everything of theirs lies in."""

    def __init__(self, folder: Path, port: int, webs: int, threads: int) -> None:
        super().__init__(folder.resolve(), port)
        self.webs = webs
        self.threads = threads
        self.nodes = {web.name: web for web in self.places()}
        # After a start that failed.
        self.postgres_not_before = 0.0

    def start(self) -> None:
        local = [(web.host, web.port) for web in self.nodes.values() if not web.within]
        need_free([("127.0.0.1", self.port), *local])
        self._start_stores()
        self._prepare()
        for name in self.nodes:
            self.start_web(name)
        for name in self.nodes:
            self.wait_for_web(name)
        self._start_worker()
        self._start_scheduler()
        self._start_edge()
        self._wait_for(f"http://127.0.0.1:{self.port}/healthz", "edge")

    def places(self) -> list[Web]:
        """Where the web processes run: on loopback, on the ports after the edge's."""
        return [Web(f"web-{number}", self.port + 1 + number) for number in range(self.webs)]

    def _prepare(self) -> None:
        for command in PREPARE:
            self.manage(*command)

    def manage(self, *command: str, **more: str) -> None:
        given = {**self.environment, **more}
        done = run([PYTHON, "manage.py", *command], cwd=ROOT, env=given)
        said, log = done.stdout + done.stderr, self.folder / "prepare.log"
        with log.open("a") as file:
            file.write(said)
        if done.returncode:
            raise NotReady(f"{ending(said)}\n{command[0]} failed: see {log}")

    def start_web(self, name: str) -> None:
        web = self.nodes[name]
        command = [*web.within, str(ROOT / "deploy/web"), str(web.port)]
        more = {"WEB_HOST": web.host, "WEB_THREADS": str(self.threads)}
        self._start(name, command, STATEMENT_SECONDS=STATEMENT_SECONDS, **more, **web.environment)

    def wait_for_web(self, name: str) -> None:
        self._wait_for(f"http://{self.nodes[name].address}/readyz", name)

    def _start_worker(self) -> None:
        self._start("worker", [PYTHON, "manage.py", "mail_worker"])

    def _start_scheduler(self) -> None:
        self._start("scheduler", [PYTHON, "manage.py", "run_schedule"])

    def _start_edge(self) -> None:
        addresses = [web.address for web in self.nodes.values()]
        listen = f"127.0.0.1:{self.port}"
        media = self.folder / "media"
        secret = self._secret("edge-secret")
        command = edge_command(self.folder / "edge", listen, addresses, media, secret)
        self._start("edge", command)

    def restart_webs(self) -> None:
        """One after the other; meanwhile the edge asks the others. One that does not come back
        ends it there: the rest go on with the code they have."""
        for name in self.nodes:
            self.processes.end(name)
            self.start_web(name)
            self.wait_for_web(name)

    def revive(self, leave: Collection[str] = ()) -> list[str]:
        """Start again what has died, as a process manager would, and name it."""
        again = {"redis": self._start_redis, "worker": self._start_worker}
        again |= {"scheduler": self._start_scheduler, "edge": self._start_edge}
        dead = [name for name in self.processes.dead() if name not in leave]
        for name in dead:
            if name in self.nodes:
                self.start_web(name)
            else:
                again[name]()
        if "postgres" not in leave and self.postgres_has_ended():
            dead += self._postgres_again()
        return dead

    def _postgres_again(self) -> list[str]:
        """Web processes and edge go on without it, so one that cannot come back ends nothing."""
        if time.monotonic() < self.postgres_not_before:
            return []
        try:
            self.start_postgres()
        except NotReady as problem:
            self.postgres_not_before = time.monotonic() + TRY_AGAIN_SECONDS
            print(f"{problem}. The others run on; it is tried again.", flush=True)
            return []
        return ["postgres"]

    def stop(self) -> None:
        self.processes.end("edge", signal.SIGQUIT)
        for name in (*self.nodes, "scheduler", "worker", *self.running):
            self.processes.end(name)
        self.stop_postgres()
