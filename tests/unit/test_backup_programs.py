"""Backups are made with programs whose work the same server can take back."""

from pathlib import Path

import pytest

from operations.backup import postgresql
from operations.backup.errors import BackupError


@pytest.mark.parametrize(
    ("server", "installed", "taken"),
    [
        (17, [15, 17, 18], 17),
        (17, [18], 18),
        (16, [18, 16], 16),
        # Debian's own next to a newer one.
        (15, [16, 18], 16),
        # What these write, a server of 16 refuses to restore.
        (16, [17], None),
        (15, [18], None),
        (18, [17], None),
        (18, [], None),
    ],
)
def test_which_programs_are_taken(
    monkeypatch: pytest.MonkeyPatch, server: int, installed: list[int], taken: int | None
) -> None:
    monkeypatch.setattr(postgresql, "_folders", lambda: [Path(str(one)) for one in installed])
    monkeypatch.setattr(postgresql, "_version", lambda folder: int(folder.name))
    if taken:
        assert postgresql.find_programs(server) == Path(str(taken))
        return
    with pytest.raises(BackupError, match=f"apt install postgresql-client-{server}"):
        postgresql.find_programs(server)
