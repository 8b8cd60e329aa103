"""Limits for decoding images: one at a time in each process, and one upload waiting."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from wagtail.images.models import SourceImageIOError

# One upload being decoded and one waiting: more would occupy the threads that serve pages.
_uploads = BoundedSemaphore(2)
_decoder = BoundedSemaphore(1)
# After this a page is served without the picture.
DECODER_TIMEOUT_SECONDS = 10


class DecoderBusy(SourceImageIOError):
    """All slots are in use; a later attempt may succeed."""


@contextmanager
def decoder_slot() -> Iterator[None]:
    """Hold the process's only decoder slot. Not reentrant.

    Raises DecoderBusy after DECODER_TIMEOUT_SECONDS.
    """
    if not _decoder.acquire(timeout=DECODER_TIMEOUT_SECONDS):
        raise DecoderBusy
    try:
        yield
    finally:
        _decoder.release()


@contextmanager
def upload_slot() -> Iterator[None]:
    """Hold the decoder slot for an upload.

    Raises DecoderBusy at once when one upload is being decoded and another waits, and after
    DECODER_TIMEOUT_SECONDS of waiting.
    """
    if not _uploads.acquire(blocking=False):
        raise DecoderBusy
    try:
        with decoder_slot():
            yield
    finally:
        _uploads.release()
        _release_freed_memory()


def _find_trim() -> "ctypes._NamedFuncPointer | None":
    try:
        return ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        # Only glibc has malloc_trim, and only glibc keeps freed memory.
        return None


_trim = _find_trim()


def _release_freed_memory() -> None:
    if _trim:
        _trim(0)
