"""What a backup says about itself: it stands at the end of the file, so a file cut short has none."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from operations.backup.problems import BackupProblem

# Raised when a backup of this code could not be read by the code before it.
FORMAT = 1


@dataclass(frozen=True)
class Part:
    """One thing in the file: its length in bytes and its checksum."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    made: str
    release: str
    # "postgresql" or "sqlite": one cannot be restored into the other.
    vendor: str
    # [app, name] of each migration the database had been through.
    migrations: list[list[str]]
    # Rows of each table.
    tables: dict[str, int]
    database: Part
    media: dict[str, Part] = field(default_factory=dict)
    format: int = FORMAT

    def to_json(self) -> bytes:
        return json.dumps(asdict(self), indent=1, ensure_ascii=False).encode()

    @classmethod
    def from_json(cls, text: bytes) -> "Manifest":
        try:
            found: dict[str, Any] = json.loads(text)
            if found["format"] > FORMAT:
                raise BackupProblem(
                    f"This backup has format {found['format']}, and this release reads up to "
                    f"{FORMAT}: restore it with the release that made it, or a newer one."
                )
            found["database"] = Part(**found["database"])
            found["media"] = {name: Part(**part) for name, part in found["media"].items()}
            return cls(**found)
        except (ValueError, KeyError, TypeError, AttributeError) as problem:
            raise BackupProblem("This backup's list of contents cannot be read.") from problem

    @property
    def rows(self) -> int:
        return sum(self.tables.values())
