"""Which code this process runs, computed from the code itself."""

from functools import cache
from hashlib import blake2b

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage

FOLDERS = ("home", "articles", "services", "site")
KINDS = {".py", ".html", ".css", ".js", ".svg"}


@cache
def release() -> str:
    """The same on every server of a release, another one when a template or module differs."""
    digest = blake2b(digest_size=6)
    for folder in FOLDERS:
        for path in sorted((settings.ROOT_DIR / folder).rglob("*")):
            if path.suffix in KINDS:
                digest.update(str(path.relative_to(settings.ROOT_DIR)).encode())
                digest.update(path.read_bytes())
    digest.update(getattr(staticfiles_storage, "manifest_hash", "").encode())
    return digest.hexdigest()
