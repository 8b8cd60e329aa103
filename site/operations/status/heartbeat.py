"""A ping for whoever watches from outside: a machine that is dead cannot mail."""

from http.client import HTTPException
from urllib.parse import urlsplit
from urllib.request import urlopen

SECONDS = 10


class NotTaken(Exception):
    """Why, without the address, which holds a secret."""


def ping(address: str) -> None:
    try:
        if urlsplit(address).scheme not in ("http", "https"):
            raise NotTaken("it must begin with https://")
        urlopen(address, timeout=SECONDS).close()  # noqa: S310 - http only, see above
    except (OSError, HTTPException, ValueError) as problem:
        # With its status, where there is one.
        status = getattr(problem, "code", "") or type(problem).__name__
        raise NotTaken(f"it did not answer as expected ({status})") from problem
