"""The S3 storage of uploads."""

from typing import Any

from botocore.config import Config
from storages.backends.s3 import S3Storage

CONNECT_SECONDS = 3
READ_SECONDS = 10


def client_config() -> Config:
    """Short timeouts and one retry, so that an outage does not block requests for long."""
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
        """A reference to the default storage.

        Wagtail serializes the storage into the arguments of background tasks, which must not
        contain the secret key.
        """
        return "django.core.files.storage.DefaultStorage", [], {}
