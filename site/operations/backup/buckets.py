"""Backups in a bucket of an S3 storage."""

import io
import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO

# A bucket takes at most 10,000 pieces for one object: 160 GB.
PIECE = 16 << 20
# A bucket knows no locks. The next night's backup finds what this one's left.
ABANDONED = timedelta(hours=12)
DRAFT = ".unfinished-"


class BucketPlace:
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

    def draft(self, name: str) -> "BucketDraft":
        return BucketDraft(self, name)

    def names(self) -> list[str]:
        # What lies in folders below is not ours.
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

    def tidy(self) -> None:
        """Remove what a killed backup left: drafts, and pieces that never became an object."""
        before = datetime.now(UTC) - ABANDONED
        for key, changed in self._keys():
            if key.startswith(DRAFT) and changed < before:
                self.remove(key)
        listed = self.client.list_multipart_uploads(Bucket=self.bucket, Prefix=self.prefix + DRAFT)
        for upload in listed.get("Uploads", []):
            if upload["Initiated"] < before:
                self.client.abort_multipart_upload(
                    Bucket=self.bucket, Key=upload["Key"], UploadId=upload["UploadId"]
                )


class BucketDraft:
    def __init__(self, place: BucketPlace, name: str) -> None:
        self.client = place.client
        self.target = place.prefix + name
        self.where = {
            "Bucket": place.bucket,
            "Key": f"{place.prefix}{DRAFT}{secrets.token_hex(6)}",
        }
        self.upload = self.client.create_multipart_upload(**self.where)["UploadId"]
        self.parts: list[dict[str, Any]] = []
        self.waiting = io.BytesIO()

    def write(self, data: bytes) -> int:
        self.waiting.write(data)
        if self.waiting.tell() >= PIECE:
            self._send()
        return len(data)

    def flush(self) -> None:
        """Pieces are sent when they are large enough."""

    def _send(self) -> None:
        number = len(self.parts) + 1
        answer = self.client.upload_part(
            **self.where, UploadId=self.upload, PartNumber=number, Body=self.waiting.getvalue()
        )
        self.parts.append({"PartNumber": number, "ETag": answer["ETag"]})
        self.waiting = io.BytesIO()

    def finish(self) -> None:
        self._send()
        self.client.complete_multipart_upload(
            **self.where, UploadId=self.upload, MultipartUpload={"Parts": self.parts}
        )
        self.upload = ""

    def read_back(self) -> BinaryIO:
        return self.client.get_object(**self.where)["Body"]

    def publish(self) -> None:
        self.client.copy(self.where, self.where["Bucket"], self.target)
        self.client.delete_object(**self.where)

    def discard(self) -> None:
        if self.upload:
            self.client.abort_multipart_upload(**self.where, UploadId=self.upload)
        else:
            self.client.delete_object(**self.where)
