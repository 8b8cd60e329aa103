"""Encryption with age (https://age-encryption.org): the server has the public key only."""

import hashlib
from pathlib import Path

from pyrage import DecryptError, IdentityError, RecipientError, decrypt_file, encrypt_io, x25519

from operations.backup.archive import CHUNK, IteratorReader
from operations.backup.destinations import PendingBackup
from operations.backup.errors import BackupError

HEADER = b"age-encryption.org/v1"
KEYGEN_HINT = (
    "age-keygen -o spa-key.txt makes a pair; what it prints after “Public key:” goes into BACKUP_KEY, "
    "and spa-key.txt is kept off the server"
)


def recipients(keys: str) -> list[x25519.Recipient]:
    """Parse BACKUP_KEY: public keys separated by spaces. BackupError when one is invalid."""
    if "AGE-SECRET-KEY" in keys.upper():
        raise BackupError(
            f"BACKUP_KEY holds a secret key, which must not be on the server: {KEYGEN_HINT}."
        )
    try:
        return [x25519.Recipient.from_str(key) for key in keys.split()]
    except RecipientError as error:
        raise BackupError(f"BACKUP_KEY is not an age public key: {KEYGEN_HINT}.") from error


def identities(path: Path) -> list[x25519.Identity]:
    """Read secret keys from a file written by age-keygen. BackupError when it has none."""
    try:
        lines = [line.strip() for line in path.read_text().splitlines()]
        found = [x25519.Identity.from_str(line) for line in lines if line and line[0] != "#"]
    except (OSError, UnicodeDecodeError, IdentityError) as error:
        raise BackupError(
            f"{path} cannot be read as a file of age secret keys (AGE-SECRET-KEY-1…)."
        ) from error
    if not found:
        raise BackupError(f"{path} holds no age secret key (AGE-SECRET-KEY-1…).")
    return found


class HashingWriter:
    """Writes to `pending` and computes size and SHA-256; `error` is the exception it raised."""

    def __init__(self, pending: PendingBackup) -> None:
        self.pending = pending
        self.size = 0
        self.digest = hashlib.sha256()
        self.error: Exception | None = None

    def write(self, data: bytes) -> int:
        self.digest.update(data)
        self.size += len(data)
        try:
            self.pending.write(data)
        except Exception as error:
            self.error = error
            raise
        return len(data)

    def flush(self) -> None:
        self.pending.flush()


def encrypt(source: IteratorReader, target: HashingWriter, keys: list[x25519.Recipient]) -> None:
    """Copy `source` to `target`, encrypted if there are keys."""
    try:
        if keys:
            encrypt_io(source, target, keys)
            return
        while chunk := source.read(CHUNK):
            target.write(chunk)
    except Exception:
        # pyrage raises an exception of its own instead of the original one.
        if error := source.error or target.error:
            raise error from None
        raise


def is_encrypted(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(HEADER)) == HEADER


def decrypt(path: Path, target: Path, keys: list[x25519.Identity]) -> None:
    """Write the decrypted file to `target`. BackupError when a key does not fit or it is damaged."""
    try:
        decrypt_file(str(path), str(target), keys)
    except (DecryptError, OSError) as error:
        reason = (
            "this key does not belong to it"
            if "no matching keys" in str(error).lower()
            else f"it is damaged or was cut off ({error})"
        )
        raise BackupError(f"The backup cannot be opened: {reason}. Nothing was changed.") from error
