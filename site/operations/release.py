"""Which code this process runs, for people: by the commit that git knows it by."""

import subprocess
from functools import cache

from django.conf import settings

from caching.release import release


@cache
def commit() -> str:
    """The commit that the image was made from, or that is checked out here; empty when unknown."""
    # Only our own: git would also answer for a repository that this folder happens to lie in.
    if settings.COMMIT or not (settings.ROOT_DIR / ".git").exists():
        return settings.COMMIT
    try:
        answer = subprocess.run(
            ["git", "rev-parse", "HEAD"],  # noqa: S607 - wherever it is installed
            cwd=settings.ROOT_DIR,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return ""
    return answer.stdout.strip() if answer.returncode == 0 else ""


def name() -> str:
    """For people: what to check out, and whether it is that unchanged."""
    return f"commit {commit()}, code {release()}" if commit() else release()
