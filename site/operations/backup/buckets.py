"""A bucket of an S3 storage as backup destination."""

import io
import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO

# Bytes. S3 allows 10,000 parts for each object: 160 GB.
PART_SIZE = 16 << 20
# S3 has no locks: pending uploads that are older were left by a killed process.
ABANDONED_AFTER = timedelta(hours=12)
PENDING_PREFIX = ".unfinished-"


class BucketDestination:
    def __init__(self, options: dict[str, Any], bucket: str, prefix: str) -> None:
        import boto3

        from stores.storages import client_config

        self.client = boto3.client(
            "s3",
            endpoint_url=options["endpoint_url"],
            aws_access_key_id=options["access_key"],
            aws_secret_access_key=options["secret_key"],
            region_name=options["region_name"],
            config=client_config(),
        )
        self.bucket = bucket
        self.prefix = f"{prefix.strip('/')}/" if prefix.strip("/") else ""

    def start_backup(self, name: str) -> "PendingBucketBackup":
        return PendingBucketBackup(self, name)

    def names(self) -> list[str]:
        # Objects in subfolders are not backups of this site.
        return [key for key, _ in self._keys() if "/" not in key]

    def _keys(self) -> list[tuple[str, datetime]]:
        pages = self.client.get_paginator("list_objects_v2").paginate(
            Bucket=self.bucket, Prefix=self.prefix
        )
        return [
            (entry["Key"].removeprefix(self.prefix), entry["LastModified"])
            for page in pages
            for entry in page.get("Contents", [])
        ]

    def remove(self, name: str) -> None:
        self.client.delete_object(Bucket=self.bucket, Key=self.prefix + name)

    def fetch(self, name: str, target: Path) -> None:
        self.client.download_file(self.bucket, self.prefix + name, str(target))

    def remove_abandoned(self) -> None:
        """Delete unpublished objects and incomplete multipart uploads of killed processes."""
        before = datetime.now(UTC) - ABANDONED_AFTER
        for key, changed in self._keys():
            if key.startswith(PENDING_PREFIX) and changed < before:
                self.remove(key)
        listed = self.client.list_multipart_uploads(
            Bucket=self.bucket, Prefix=self.prefix + PENDING_PREFIX
        )
        for upload in listed.get("Uploads", []):
            if upload["Initiated"] < before:
                self.client.abort_multipart_upload(
                    Bucket=self.bucket, Key=upload["Key"], UploadId=upload["UploadId"]
                )


class PendingBucketBackup:
    def __init__(self, destination: BucketDestination, name: str) -> None:
        self.client = destination.client
        self.target = destination.prefix + name
        self.pending = {
            "Bucket": destination.bucket,
            "Key": f"{destination.prefix}{PENDING_PREFIX}{secrets.token_hex(6)}",
        }
        self.upload_id = self.client.create_multipart_upload(**self.pending)["UploadId"]
        self.parts: list[dict[str, Any]] = []
        self.buffer = io.BytesIO()

    def write(self, data: bytes) -> int:
        self.buffer.write(data)
        if self.buffer.tell() >= PART_SIZE:
            self._upload_part()
        return len(data)

    def flush(self) -> None:
        """Nothing to do: S3 refuses parts below 5 MB, so only `write` and `finish` send them."""

    def _upload_part(self) -> None:
        number = len(self.parts) + 1
        answer = self.client.upload_part(
            **self.pending, UploadId=self.upload_id, PartNumber=number, Body=self.buffer.getvalue()
        )
        self.parts.append({"PartNumber": number, "ETag": answer["ETag"]})
        self.buffer = io.BytesIO()

    def finish(self) -> None:
        self._upload_part()
        self.client.complete_multipart_upload(
            **self.pending, UploadId=self.upload_id, MultipartUpload={"Parts": self.parts}
        )
        self.upload_id = ""

    def read_back(self) -> BinaryIO:
        return self.client.get_object(**self.pending)["Body"]

    def publish(self) -> None:
        self.client.copy(self.pending, self.pending["Bucket"], self.target)
        self.client.delete_object(**self.pending)

    def abort(self) -> None:
        if self.upload_id:
            self.client.abort_multipart_upload(**self.pending, UploadId=self.upload_id)
        else:
            self.client.delete_object(**self.pending)
