"""Files of a backup that is being written are locked, and the kernel ends a lock with its process.

Whatever has no lock was left by a process that was killed, and may be removed.
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
# Where files cannot be locked: a day without a change.
ABANDONED_SECONDS = 24 * 3600


def lock(descriptor: int) -> bool:
    """False when another process has the lock, or when the file system knows no locks."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def is_abandoned(path: Path) -> bool:
    try:
        # Over a network a lock needs the right to write; a folder can only be read.
        descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    except OSError:
        return False
    try:
        return lock(descriptor) or os.fstat(descriptor).st_mtime < time.time() - ABANDONED_SECONDS
    finally:
        os.close(descriptor)


@contextmanager
def work_folder() -> Iterator[Path]:
    """A folder for dumps and decrypted backups, removed afterwards; if not, by the next call."""
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
