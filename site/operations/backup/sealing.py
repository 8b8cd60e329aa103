"""Encryption with age (https://age-encryption.org): the server holds a public key and can only write."""

import hashlib
from pathlib import Path

from pyrage import DecryptError, IdentityError, RecipientError, decrypt_file, encrypt_io, x25519

from operations.backup.archive import CHUNK, Flow
from operations.backup.places import Draft
from operations.backup.problems import BackupProblem

HEADER = b"age-encryption.org/v1"
HOW_TO_MAKE = (
    "age-keygen -o spa-key.txt makes a pair; what it prints after “Public key:” goes into BACKUP_KEY, "
    "and spa-key.txt stays away from the server"
)


def recipients(keys: str) -> list[x25519.Recipient]:
    """Whoever may open the backups: one public key, or several with spaces between."""
    if "AGE-SECRET-KEY" in keys.upper():
        raise BackupProblem(
            f"BACKUP_KEY holds a secret key, which must not be on the server: {HOW_TO_MAKE}."
        )
    try:
        return [x25519.Recipient.from_str(key) for key in keys.split()]
    except RecipientError as problem:
        raise BackupProblem(f"BACKUP_KEY is not an age public key: {HOW_TO_MAKE}.") from problem


def identities(path: Path) -> list[x25519.Identity]:
    """The secret keys in a file as age-keygen writes it."""
    try:
        lines = [line.strip() for line in path.read_text().splitlines()]
        found = [x25519.Identity.from_str(line) for line in lines if line and line[0] != "#"]
    except (OSError, UnicodeDecodeError, IdentityError) as problem:
        raise BackupProblem(
            f"{path} cannot be read as a file of age secret keys (AGE-SECRET-KEY-1…)."
        ) from problem
    if not found:
        raise BackupProblem(f"{path} holds no age secret key (AGE-SECRET-KEY-1…).")
    return found


class HashingWriter:
    """Writes to the draft and keeps the size and SHA-256 of what was written."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.size = 0
        self.digest = hashlib.sha256()
        self.problem: Exception | None = None

    def write(self, data: bytes) -> int:
        self.digest.update(data)
        self.size += len(data)
        try:
            self.draft.write(data)
        except Exception as problem:
            self.problem = problem
            raise
        return len(data)

    def flush(self) -> None:
        self.draft.flush()


def seal(flow: Flow, target: HashingWriter, keys: list[x25519.Recipient]) -> None:
    """Pass everything on, encrypted when there is a key."""
    try:
        if keys:
            encrypt_io(flow, target, keys)
            return
        while chunk := flow.read(CHUNK):
            target.write(chunk)
    except Exception:
        # age makes an error of its own of what went wrong on either side.
        if problem := flow.problem or target.problem:
            raise problem from None
        raise


def is_sealed(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(HEADER)) == HEADER


def unseal(path: Path, target: Path, keys: list[x25519.Identity]) -> None:
    """Write the decrypted file; all of it is checked by age as it is read."""
    try:
        decrypt_file(str(path), str(target), keys)
    except (DecryptError, OSError) as problem:
        reason = (
            "this key does not belong to it"
            if "no matching keys" in str(problem).lower()
            else f"it is damaged or was cut off ({problem})"
        )
        raise BackupProblem(
            f"The backup cannot be opened: {reason}. Nothing was changed."
        ) from problem
