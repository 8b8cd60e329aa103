"""Which code this process runs: told from the code itself, and by the commit that git knows it by."""

import subprocess
from functools import cache
from hashlib import blake2b

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage

FOLDERS = ("home", "articles", "services", "site")
KINDS = {".py", ".html", ".css", ".js", ".svg"}


@cache
def release() -> str:
    """The same on every server of a release, another one as soon as a template or module differs.

    Nobody has to remember to raise a number, and a page kept from the release before is not taken
    for one of this.
    """
    digest = blake2b(digest_size=6)
    for folder in FOLDERS:
        for path in sorted((settings.ROOT_DIR / folder).rglob("*")):
            if path.suffix in KINDS:
                digest.update(str(path.relative_to(settings.ROOT_DIR)).encode())
                digest.update(path.read_bytes())
    digest.update(getattr(staticfiles_storage, "manifest_hash", "").encode())
    return digest.hexdigest()


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
