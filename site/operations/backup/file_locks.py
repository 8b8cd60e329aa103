"""Locks on files of a running backup, by which leftovers of killed processes are recognised.

The kernel releases a lock when its process ends, so an unlocked file is abandoned and can be deleted.
"""

import fcntl
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PREFIX = "palms-backup-"
# For file systems without locks: time since the last change.
ABANDONED_SECONDS = 24 * 3600


def lock(descriptor: int) -> bool:
    """Lock without waiting. False when another process holds it or locks are unsupported."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def is_abandoned(path: Path) -> bool:
    try:
        # NFS needs write access for a lock; folders can only be opened for reading.
        descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    except OSError:
        return False
    try:
        return lock(descriptor) or os.fstat(descriptor).st_mtime < time.time() - ABANDONED_SECONDS
    finally:
        os.close(descriptor)


@contextmanager
def work_folder() -> Iterator[Path]:
    """A temporary folder for dumps and decrypted backups; also deletes abandoned ones."""
    for path in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        if not path.is_symlink() and is_abandoned(path):
            shutil.rmtree(path, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=PREFIX) as name:
        descriptor = os.open(name, os.O_RDONLY)
        try:
            lock(descriptor)
            yield Path(name)
        finally:
            os.close(descriptor)
