"""Faults as context managers: injected on entry, ended on exit."""

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from functools import partial

import psutil

from tests.resilience.site import SHUT, Site

Fault = Callable[[Site], AbstractContextManager]
SECONDS = 10.0


@contextmanager
def web_worker_killed(site: Site) -> Iterator[None]:
    """kill -9 of a worker process; its parent starts another."""
    for child in psutil.Process(site.running["web-0"].pid).children():
        child.kill()
    yield


@contextmanager
def killed(site: Site, name: str) -> Iterator[None]:
    """kill -9 of a process group, as when a machine fails; not restarted until the end."""
    site.not_restarted.add(name)
    os.killpg(site.running[name].pid, signal.SIGKILL)
    yield
    site.not_restarted.discard(name)


@contextmanager
def postgres_stopped(site: Site) -> Iterator[None]:
    site.not_restarted.add("postgres")
    site.stop_postgres()
    yield
    site.start_postgres()
    site.not_restarted.discard("postgres")


@contextmanager
def postgres_restarted(site: Site) -> Iterator[None]:
    with postgres_stopped(site):
        pass
    yield


@contextmanager
def database(site: Site, word: str) -> Iterator[None]:
    """Control the proxy: SHUT accepts connections without answering, a number delays answers."""
    site.control_proxy(word)
    yield
    site.control_proxy("")


@contextmanager
def table_locked(site: Site) -> Iterator[None]:
    """Lock the table that every page reads."""
    with site.connect() as connection:
        connection.execute("LOCK TABLE core_contentversion IN ACCESS EXCLUSIVE MODE")
        yield


@contextmanager
def disk_full(site: Site) -> Iterator[None]:
    """Mount a full disk in place of the uploads' folder."""
    with uploads_aside(site) as media:
        media.mkdir()
        small = ["-t", "tmpfs", "-o", "size=1m,nr_inodes=100", "tmpfs"]
        subprocess.run(["mount", *small, media], check=True)
        try:
            with suppress(OSError), (media / "filler").open("wb", buffering=0) as filler:
                while True:
                    filler.write(b"x" * 4096)
            yield
        finally:
            subprocess.run(["umount", "-l", media], check=True)
            media.rmdir()


@contextmanager
def storage_gone(site: Site) -> Iterator[None]:
    """Remove the uploads' folder, as when a network disk is not mounted."""
    with uploads_aside(site) as media:
        media.write_text("")
        yield
        media.unlink()


@contextmanager
def uploads_aside(site: Site):  # type: ignore[no-untyped-def]
    media, aside = site.folder / "media", site.folder / "media-aside"
    media.rename(aside)
    yield media
    aside.rename(media)


@contextmanager
def clock(site: Site, seconds: int) -> Iterator[None]:
    """Shift the clock of all Python processes of the site by `seconds`."""
    site.set_clock(seconds)
    yield
    site.set_clock(0)


@contextmanager
def rolling_restart(site: Site) -> Iterator[None]:
    """Restart the web processes one after the other, as a release does."""
    site.not_restarted |= set(site.nodes)
    site.restart_webs()
    yield
    site.not_restarted -= set(site.nodes)


@contextmanager
def both(site: Site, *faults: Fault) -> Iterator[None]:
    with ExitStack() as stack:
        for fault in faults:
            stack.enter_context(fault(site))
        yield


web, worker, redis = (partial(killed, name=name) for name in ("web-0", "worker", "redis"))
# Fault and its duration in seconds.
FAULTS: dict[str, tuple[Fault, float]] = {
    "web worker killed": (web_worker_killed, SECONDS),
    "web process killed, away": (web, SECONDS),
    "mail worker killed, away": (worker, SECONDS),
    "Redis killed, away": (redis, SECONDS),
    "PostgreSQL restarted": (postgres_restarted, SECONDS),
    "PostgreSQL stopped for 30 s": (postgres_stopped, 30.0),
    "database silent for 20 s": (partial(database, word=SHUT), 20.0),
    "database slow, 0.2 s each answer": (partial(database, word="0.2"), 15.0),
    "table locked for 20 s": (table_locked, 20.0),
    "uploads: disk full": (disk_full, SECONDS),
    "uploads: folder gone": (storage_gone, SECONDS),
    "clock one hour ahead": (partial(clock, seconds=3600), SECONDS),
    "clock one hour behind": (partial(clock, seconds=-3600), SECONDS),
    "Redis and a web process killed": (lambda site: both(site, redis, web), SECONDS),
    "PostgreSQL stopped, mail worker killed": (
        lambda site: both(site, postgres_stopped, worker),
        15.0,
    ),
}


def missing_requirement(name: str, site: Site) -> str:
    """What the fault needs that this machine lacks; "" if nothing."""
    if "disk" in name and not (os.geteuid() == 0 and shutil.which("mount")):
        return "root"
    return "libfaketime for this machine" if "clock" in name and not site.clock_can_jump else ""
