"""One picture at a time is decoded in each process, and its memory is given back afterwards."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from wagtail.images.models import SourceImageIOError

# An upload waits for one other. More of them would take the threads that answer visitors.
_uploads = BoundedSemaphore(2)
_decoder = BoundedSemaphore(1)
# A decoder that takes longer than this holds up a page: the page goes out without the picture.
PATIENCE_SECONDS = 10


class Busy(SourceImageIOError):
    """Other pictures are being decoded; asking again later helps."""


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Holds the process's only decoder; may not be nested."""
    if not _decoder.acquire(timeout=PATIENCE_SECONDS):
        raise Busy
    try:
        yield
    finally:
        _decoder.release()


@contextmanager
def uploads_in_turn() -> Iterator[None]:
    """As `one_at_a_time`, for an upload: the third one is refused at once."""
    if not _uploads.acquire(blocking=False):
        raise Busy
    try:
        with one_at_a_time():
            yield
    finally:
        _uploads.release()
        _give_memory_back()


def _find_trim() -> "ctypes._NamedFuncPointer | None":
    try:
        return ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        # Only the GNU C library keeps freed memory and has a function to return it.
        return None


_trim = _find_trim()


def _give_memory_back() -> None:
    if _trim:
        _trim(0)
