"""Pings an external monitor, which reports a dead machine."""

from http.client import HTTPException
from urllib.parse import urlsplit
from urllib.request import urlopen

SECONDS = 10


class HeartbeatError(Exception):
    """The ping failed. The message omits the URL, which contains a secret."""


def ping(address: str) -> None:
    try:
        if urlsplit(address).scheme not in ("http", "https"):
            raise HeartbeatError("it must begin with https://")
        urlopen(address, timeout=SECONDS).close()  # noqa: S310 - http only, see above
    except (OSError, HTTPException, ValueError) as error:
        # HTTPError has a status code.
        status = getattr(error, "code", "") or type(error).__name__
        raise HeartbeatError(f"it did not answer as expected ({status})") from error
