"""The commit of the running code, for operators."""

import subprocess
from functools import cache

from django.conf import settings

from caching.release import release


@cache
def commit() -> str:
    """COMMIT, or the checked-out commit; empty when unknown."""
    # Without .git here, git would return the commit of an enclosing repository.
    if settings.COMMIT or not (settings.ROOT_DIR / ".git").exists():
        return settings.COMMIT
    try:
        answer = subprocess.run(
            ["git", "rev-parse", "HEAD"],  # noqa: S607 - found on PATH
            cwd=settings.ROOT_DIR,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return ""
    return answer.stdout.strip() if answer.returncode == 0 else ""


def name() -> str:
    """Commit and hash of the code; the hash shows local changes."""
    return f"commit {commit()}, code {release()}" if commit() else release()
