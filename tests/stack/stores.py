"""The stores of one site as processes, the environment that leads to them, and their folder."""

import os
import secrets
import subprocess
from pathlib import Path
from typing import Any

import psycopg
from redis import Redis, RedisError

from tests.processes import IMPORT_ROOTS, NotReady, Processes, need
from tests.stack import site_tasks
from tests.stack.postgres import HOW_TO_GET, Server, find_binaries

POSTGRES = {"listen_addresses": "", "max_connections": "100", "shared_buffers": "128MB"}


class Stores:
    """PostgreSQL and Redis on Unix sockets; what they hold is used again by the next start."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.port = port
        self.processes = Processes(self.folder)
        self.postgres: Server | None = None
        self.environment = dict(os.environ)

    @property
    def running(self) -> dict[str, subprocess.Popen]:
        return self.processes.running

    def _start_stores(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o755)
        self.environment |= self.settings(self.start_postgres())
        self._start_redis()
        self.processes.wait_until("redis", self._redis_answers)

    def settings(self, database: str) -> dict[str, str]:
        return {
            "DJANGO_SETTINGS_MODULE": "palms.settings.production",
            "PYTHONPATH": IMPORT_ROOTS,
            "SECRET_KEY": self._secret("secret-key"),
            "EDGE_URL": f"http://127.0.0.1:{self.port}",
            "EDGE_SECRET": self._secret("edge-secret"),
            "ALLOWED_HOSTS": "localhost,127.0.0.1",
            "DATABASE_URL": database,
            "CACHE_URL": f"unix://{self.folder / 'redis.sock'}",
            "VAR_DIR": str(self.folder),
            "TRUSTED_PROXY_HOPS": "1",
            "EMAIL_URL": os.environ.get("EMAIL_URL", "smtp://127.0.0.1:1025"),
            "WAGTAILADMIN_BASE_URL": f"http://localhost:{self.port}",
        }

    def _secret(self, name: str) -> str:
        kept = self.folder / name
        if not kept.exists():
            kept.touch(mode=0o600)
            kept.write_text(secrets.token_urlsafe(64))
        return kept.read_text()

    def start_postgres(self) -> str:
        binaries = find_binaries()
        if not binaries:
            raise NotReady(f"PostgreSQL is missing: {HOW_TO_GET}")
        data = self.folder / "postgres"
        data.mkdir(exist_ok=True)
        self.postgres = self.postgres or Server(binaries, data, POSTGRES)
        try:
            return self.postgres.start()
        except (psycopg.Error, subprocess.SubprocessError, OSError) as problem:
            raise NotReady(
                f"PostgreSQL did not become ready: see {data / 'postgres.log'}"
            ) from problem

    def stop_postgres(self) -> None:
        if self.postgres:
            self.postgres.stop()

    def database(self, name: str = "postgres") -> str:
        return f"postgres://palms@/{self.folder / 'postgres'}/{name}"

    def connect(self) -> psycopg.Connection:
        """As the owner of the databases."""
        return psycopg.connect(host=str(self.folder / "postgres"), user="palms", dbname="postgres")

    def run_task(self, task: str, *values: str, **more: str) -> dict[str, Any]:
        """What one of the functions of site_tasks.py answers."""
        return site_tasks.run({**self.environment, **more}, task, *values)

    def _start_redis(self) -> None:
        redis = need("redis-server", "redis-server")
        # A cache: what it forgets can be worked out again, so nothing is written to disk.
        settings = ("--port", "0", "--save", "", "--maxmemory", "128mb")
        where = ("--unixsocket", str(self.folder / "redis.sock"))
        self._start("redis", [redis, *settings, *where, "--maxmemory-policy", "allkeys-lru"])

    def _redis_answers(self) -> bool:
        try:
            return bool(Redis.from_url(self.environment["CACHE_URL"]).ping())
        except RedisError:
            return False

    def postgres_has_ended(self) -> bool:
        process = self.postgres and self.postgres.process
        return bool(process and process.poll() is not None)

    def _start(self, name: str, command: list[str], **more: str) -> None:
        self.processes.start(name, command, {**self.environment, **more})

    def _wait_for(self, address: str, name: str) -> None:
        self.processes.wait_for(name, address)
