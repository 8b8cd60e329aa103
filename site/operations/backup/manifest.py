"""The manifest of a backup, its last file: a truncated archive has none."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from operations.backup.errors import BackupError

# Incremented when older releases cannot read backups of this one.
FORMAT = 1


@dataclass(frozen=True)
class Checksum:
    """Size in bytes and SHA-256 (hexadecimal) of a file."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    # UTC, ISO 8601.
    made: str
    release: str
    # "postgresql" or "sqlite": one cannot be restored into the other.
    vendor: str
    # [app, name] of each applied migration.
    migrations: list[list[str]]
    # Number of rows by table.
    tables: dict[str, int]
    database: Checksum
    media: dict[str, Checksum] = field(default_factory=dict)
    format: int = FORMAT

    def to_json(self) -> bytes:
        return json.dumps(asdict(self), indent=1, ensure_ascii=False).encode()

    @classmethod
    def from_json(cls, text: bytes) -> "Manifest":
        try:
            found: dict[str, Any] = json.loads(text)
            if found["format"] > FORMAT:
                raise BackupError(
                    f"This backup has format {found['format']}, and this release reads up to "
                    f"{FORMAT}: restore it with the release that made it, or a newer one."
                )
            found["database"] = Checksum(**found["database"])
            found["media"] = {name: Checksum(**part) for name, part in found["media"].items()}
            return cls(**found)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise BackupError("This backup's manifest cannot be read.") from error

    @property
    def rows(self) -> int:
        return sum(self.tables.values())

    def summary(self) -> str:
        return (
            f"{self.rows:,} rows in {len(self.tables)} tables, {len(self.media):,} uploaded files"
        )
