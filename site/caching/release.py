"""A hash of the code that this process runs."""

from functools import cache
from hashlib import blake2b

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage

FOLDERS = ("home", "articles", "services", "site")
KINDS = {".py", ".html", ".css", ".js", ".svg"}


@cache
def release() -> str:
    """Equal on all servers with the same modules, templates and static files."""
    digest = blake2b(digest_size=6)
    for folder in FOLDERS:
        for path in sorted((settings.ROOT_DIR / folder).rglob("*")):
            if path.suffix in KINDS:
                digest.update(str(path.relative_to(settings.ROOT_DIR)).encode())
                digest.update(path.read_bytes())
    digest.update(getattr(staticfiles_storage, "manifest_hash", "").encode())
    return digest.hexdigest()
