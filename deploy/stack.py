"""The production stack as plain processes on this machine: `make stack`.

PostgreSQL, Redis, web processes, worker, scheduler and edge, on loopback, under the production
settings. What works here works on a server; nothing but Debian's packages is needed.

SIGHUP restarts the web processes one after the other, without a request lost. SIGTERM or Ctrl+C
stops everything in the order that lets each finish.
"""

import argparse
import os
import secrets
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from string import Template

from deploy.postgres import HOW_TO_GET, Server, find_binaries

ROOT = Path(__file__).resolve().parents[1]
PYTHON = str(ROOT / ".venv/bin/python")
READY_WITHIN_SECONDS = 60
# Longer than the slowest page, so that what is being answered is answered.
STOPS_WITHIN_SECONDS = 20
POSTGRES = {"listen_addresses": "", "max_connections": "100", "shared_buffers": "128MB"}


@dataclass
class Stack:
    """All processes of one site, and the folder that everything of theirs lies in."""

    folder: Path
    port: int
    webs: int
    threads: int
    environment: dict[str, str] = field(default_factory=dict)
    running: dict[str, subprocess.Popen] = field(default_factory=dict)

    def start(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o755)
        self._start_stores()
        self._prepare()
        for number in range(self.webs):
            self._start_web(number)
        for number in range(self.webs):
            self._wait_for(self._web_address(number) + "/readyz", f"web-{number}")
        self._start("worker", [PYTHON, "manage.py", "mail_worker"])
        self._start("scheduler", [PYTHON, "manage.py", "run_schedule"])
        self._start_edge()
        self._wait_for(f"http://127.0.0.1:{self.port}/healthz", "edge")

    def _start_stores(self) -> None:
        binaries = find_binaries()
        if not binaries:
            sys.exit(f"PostgreSQL is missing: {HOW_TO_GET}")
        data = self.folder / "postgres"
        data.mkdir(exist_ok=True)
        server = Server(binaries, data, POSTGRES)
        database = server.start()
        assert server.process
        self.running["postgres"] = server.process
        socket = self.folder / "redis.sock"
        self._start(
            "redis",
            # A cache: what it forgets can be worked out again, so nothing is written to disk.
            [
                need("redis-server", "redis-server"),
                *("--port", "0", "--unixsocket", str(socket), "--save", ""),
                *("--maxmemory", "128mb", "--maxmemory-policy", "allkeys-lru"),
            ],
        )
        self.environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "palms.settings.production",
            "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
            "SECRET_KEY": self._secret(),
            "ALLOWED_HOSTS": "localhost,127.0.0.1",
            "DATABASE_URL": database,
            "CACHE_URL": f"unix://{socket}",
            "VAR_DIR": str(self.folder),
            "TRUSTED_PROXY_HOPS": "1",
            "EMAIL_URL": os.environ.get("EMAIL_URL", "smtp://127.0.0.1:1025"),
            "WAGTAILADMIN_BASE_URL": f"http://localhost:{self.port}",
        }

    def _secret(self) -> str:
        kept = self.folder / "secret-key"
        if not kept.exists():
            kept.touch(mode=0o600)
            kept.write_text(secrets.token_urlsafe(64))
        return kept.read_text()

    def _prepare(self) -> None:
        for command in (("migrate", "-v0"), ("collectstatic", "-v0", "--noinput"), ("load_demo",)):
            subprocess.run(
                [PYTHON, "manage.py", *command], cwd=ROOT, env=self.environment, check=True
            )

    def _web_address(self, number: int) -> str:
        return f"http://127.0.0.1:{self.port + 1 + number}"

    def _start_web(self, number: int) -> None:
        port = str(self.port + 1 + number)
        self._start(f"web-{number}", ["deploy/web", port], WEB_THREADS=str(self.threads))

    def _start_edge(self) -> None:
        folder = self.folder / "edge"
        folder.mkdir(exist_ok=True)
        template = Template((ROOT / "deploy/edge/nginx.conf.template").read_text())
        webs = "\n        ".join(
            f"server 127.0.0.1:{self.port + 1 + number} max_fails=3 fail_timeout=1s;"
            for number in range(self.webs)
        )
        configuration = folder / "nginx.conf"
        configuration.write_text(
            template.safe_substitute(
                EDGE_WORKERS="1",
                EDGE_DIR=str(folder),
                EDGE_LOG=str(folder / "access.log"),
                EDGE_SCHEME="https",
                EDGE_CACHE_SIZE="256m",
                EDGE_WEB=webs,
                EDGE_LISTEN=f"127.0.0.1:{self.port}",
                MEDIA_DIR=str(self.folder / "media"),
            )
        )
        self._start("edge", [need("nginx", "nginx"), "-c", str(configuration)])

    def _start(self, name: str, command: list[str], **more: str) -> None:
        with (self.folder / f"{name}.log").open("ab") as log:
            self.running[name] = subprocess.Popen(
                command,
                cwd=ROOT,
                env={**(self.environment or os.environ), **more},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # Ctrl+C is for this program, which then stops the others in order.
                start_new_session=True,
            )

    def _wait_for(self, address: str, name: str) -> None:
        request = urllib.request.Request(
            address, headers={"Host": "localhost", "X-Forwarded-Proto": "https"}
        )
        end = time.monotonic() + READY_WITHIN_SECONDS
        while True:
            try:
                urllib.request.urlopen(request, timeout=2).close()
                return
            except (urllib.error.URLError, OSError):
                if time.monotonic() > end or self.running[name].poll() is not None:
                    sys.exit(f"{name} did not become ready: see {self.folder / name}.log")
                time.sleep(0.1)

    def restart_webs(self, *_: object) -> None:
        """One after the other; meanwhile the edge asks the one that stands."""
        for number in range(self.webs):
            name = f"web-{number}"
            end(self.running[name])
            self._start_web(number)
            self._wait_for(self._web_address(number) + "/readyz", name)
        print("The web processes run the code as it is now.", flush=True)

    def watch(self) -> None:
        """Until told to stop; a process that died is started again, as a process manager would."""
        starters = {f"web-{number}": number for number in range(self.webs)}
        while True:
            for name, process in list(self.running.items()):
                if process.poll() is None:
                    continue
                print(f"{name} ended with {process.returncode}", flush=True)
                if name in starters:
                    self._start_web(starters[name])
                else:
                    self._revive(name, process)
            time.sleep(0.5)

    def _revive(self, name: str, process: subprocess.Popen) -> None:
        if name == "postgres":
            sys.exit("PostgreSQL has gone.")
        self._start(name, [str(word) for word in process.args])  # type: ignore[union-attr]

    def stop(self) -> None:
        for name in ("edge", *(f"web-{n}" for n in range(self.webs)), "scheduler", "worker"):
            if name in self.running:
                end(self.running[name])
        for name in ("redis", "postgres"):
            if name in self.running:
                end(self.running[name], signal.SIGINT)


def end(process: subprocess.Popen, how: signal.Signals = signal.SIGTERM) -> None:
    process.send_signal(how)
    try:
        process.wait(STOPS_WITHIN_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def need(program: str, package: str) -> str:
    """The program's path, or the sentence that says how to get it."""
    found = shutil.which(program) or shutil.which(program, path="/usr/sbin:/usr/local/sbin")
    if not found:
        sys.exit(f"{program} is missing: on Debian or Ubuntu, apt install {package}")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--folder", type=Path, default=ROOT / "var" / "stack")
    parser.add_argument("--port", type=int, default=8080)
    parser.add_argument("--webs", type=int, default=2)
    parser.add_argument("--threads", type=int, default=4)
    options = parser.parse_args()
    stack = Stack(options.folder, options.port, options.webs, options.threads)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        stack.start()
        signal.signal(signal.SIGHUP, stack.restart_webs)
        print(f"Ready: http://localhost:{stack.port}/ (Ctrl+C stops everything)", flush=True)
        stack.watch()
    except KeyboardInterrupt:
        pass
    finally:
        stack.stop()


if __name__ == "__main__":
    main()
