"""Uploads in a bucket that speaks S3."""

from typing import Any

from botocore.config import Config
from storages.backends.s3 import S3Storage

CONNECT_SECONDS = 3
READ_SECONDS = 10


def client_config() -> Config:
    """A storage that does not answer is given up soon, and asked once more."""
    return Config(
        connect_timeout=CONNECT_SECONDS,
        read_timeout=READ_SECONDS,
        retries={"max_attempts": 2},
        s3={"addressing_style": "path"},
        signature_version="s3v4",
    )


class BucketStorage(S3Storage):
    def __init__(self, **options: Any) -> None:
        super().__init__(client_config=client_config(), **options)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """How a task that removes a file finds its storage again.

        By its place in the settings: a task's arguments are written down, and the key of the
        bucket must not be.
        """
        return "django.core.files.storage.DefaultStorage", [], {}
