"""What goes wrong, one thing at a time and in pairs: how it begins and how it ends."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg

from tests.resilience.site import SHUT, Site
from tests.stack.processes import end

SECONDS = 10.0


def children(pid: int) -> list[int]:
    answer = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(word) for word in answer.split()]


@contextmanager
def web_worker_killed(site: Site) -> Iterator[None]:
    """kill -9 of the process that answers; the one above it starts another."""
    for pid in children(site.running["web-0"].pid):
        os.kill(pid, signal.SIGKILL)
    yield


@contextmanager
def web_killed(site: Site) -> Iterator[None]:
    """kill -9 of one web process with all its workers, as by a dead machine."""
    site.held.add("web-0")
    os.killpg(site.running["web-0"].pid, signal.SIGKILL)
    yield
    site.held.discard("web-0")


@contextmanager
def mail_worker_killed(site: Site) -> Iterator[None]:
    site.held.add("worker")
    site.running["worker"].kill()
    yield
    site.held.discard("worker")


@contextmanager
def redis_killed(site: Site) -> Iterator[None]:
    site.held.add("redis")
    site.running["redis"].kill()
    yield
    site.held.discard("redis")


@contextmanager
def postgres_restarted(site: Site) -> Iterator[None]:
    assert site.postgres
    assert site.postgres.process
    end(site.postgres.process, signal.SIGINT)
    site.start_postgres()
    yield


@contextmanager
def postgres_stopped(site: Site) -> Iterator[None]:
    assert site.postgres
    assert site.postgres.process
    site.held.add("postgres")
    end(site.postgres.process, signal.SIGINT)
    yield
    site.start_postgres()
    site.held.discard("postgres")


@contextmanager
def database_silent(site: Site) -> Iterator[None]:
    """It takes connections and words, and answers nothing: a dead switch, a stuck disk."""
    site.say(SHUT)
    yield
    site.say("")


@contextmanager
def database_slow(site: Site) -> Iterator[None]:
    site.say("0.2")
    yield
    site.say("")


@contextmanager
def table_locked(site: Site) -> Iterator[None]:
    """Somebody holds the row that every page asks about."""
    where = {"host": str(site.folder / "postgres"), "user": "palms", "dbname": "postgres"}
    with psycopg.connect(**where) as connection:
        connection.execute("LOCK TABLE core_contentversion IN ACCESS EXCLUSIVE MODE")
        yield


@contextmanager
def disk_full(site: Site) -> Iterator[None]:
    """The uploads' folder on a small disk of its own with no byte left."""
    media = site.folder / "media"
    aside = site.folder / "media-aside"
    media.rename(aside)
    media.mkdir()
    subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m,nr_inodes=100", "tmpfs", media], check=True
    )
    try:
        with (media / "filler").open("wb", buffering=0) as filler:
            for _ in range(512):
                try:
                    filler.write(b"x" * 4096)
                except OSError:
                    break
        yield
    finally:
        subprocess.run(["umount", "-l", media], check=True)
        media.rmdir()
        aside.rename(media)


@contextmanager
def storage_gone(site: Site) -> Iterator[None]:
    """The uploads' folder has vanished, as when a network disk is not mounted."""
    media, aside = site.folder / "media", site.folder / "media-aside"
    media.rename(aside)
    media.write_text("")
    yield
    media.unlink()
    aside.rename(media)


@contextmanager
def clock_ahead(site: Site) -> Iterator[None]:
    with shifted(site, 3600):
        yield


@contextmanager
def clock_behind(site: Site) -> Iterator[None]:
    with shifted(site, -3600):
        yield


@contextmanager
def shifted(site: Site, seconds: int) -> Iterator[None]:
    """All of the site's Python processes tell another time, and jump back at the end."""
    site.set_clock(seconds)
    yield
    site.set_clock(0)


def pair(*faults):
    @contextmanager
    def both(site: Site) -> Iterator[None]:
        with ExitStack() as stack:
            for fault in faults:
                stack.enter_context(fault(site))
            yield

    return both


# Name, what happens, for how long.
FAULTS = [
    ("web worker killed", web_worker_killed, SECONDS),
    ("web process killed, away", web_killed, SECONDS),
    ("mail worker killed, away", mail_worker_killed, SECONDS),
    ("Redis killed, away", redis_killed, SECONDS),
    ("PostgreSQL restarted", postgres_restarted, SECONDS),
    ("PostgreSQL stopped for 30 s", postgres_stopped, 30.0),
    ("database silent for 20 s", database_silent, 20.0),
    ("database slow, 0.2 s each answer", database_slow, 15.0),
    ("table locked for 20 s", table_locked, 20.0),
    ("uploads: disk full", disk_full, SECONDS),
    ("uploads: folder gone", storage_gone, SECONDS),
    ("clock one hour ahead", clock_ahead, SECONDS),
    ("clock one hour behind", clock_behind, SECONDS),
    ("Redis and a web process killed", pair(redis_killed, web_killed), SECONDS),
    ("PostgreSQL stopped, mail worker killed", pair(postgres_stopped, mail_worker_killed), 15.0),
]


def hold(seconds: float) -> None:
    """The load goes on meanwhile."""
    time.sleep(seconds)


def can_mount() -> bool:
    return os.geteuid() == 0 and shutil.which("mount") is not None
