"""A private PostgreSQL for one test run, removed with it.

Run as a program it keeps one server alive until its standard input closes, which happens however
the test run ends, even when that is killed.
"""

import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.stack.postgres import HOW_TO_GET, Server, find_binaries, version

__all__ = ["HOW_TO_GET", "Keeper", "find_binaries", "version"]

ROOT = Path(__file__).resolve().parents[2]
# Nothing in it outlives the run, so nothing needs to reach the disk.
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_wal_size": "256MB",
}


class Keeper:
    """The program below, seen from the test run."""

    def __init__(self) -> None:
        # Its own session: Ctrl+C goes to the test run alone, which then closes the input.
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.stack.private_postgres"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def url(self) -> str:
        """Where the server is; waits until it answers. Empty when it did not come up."""
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def close(self) -> None:
        """End it and wait until its folder has gone."""
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait(30)


def main() -> None:
    binaries = find_binaries()
    if not binaries:
        sys.exit(f"No PostgreSQL: {HOW_TO_GET}")
    # A socket's path has room for 107 characters: a deep TMPDIR would not fit.
    roomy = len(tempfile.gettempdir()) < 60
    folder = Path(tempfile.mkdtemp(prefix="palms-pg-", dir=None if roomy else "/tmp"))
    server = Server(binaries, folder, SETTINGS)
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
