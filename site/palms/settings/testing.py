"""Settings for the test suite."""

import os
import tempfile
from pathlib import Path

from palms.settings.base import *  # noqa: F403

DEBUG = False
SECRET_KEY = "testing-only-not-a-secret"  # noqa: S105
ALLOWED_HOSTS = ["*"]
# Fast.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Off, as query budgets count uncached pages; tests of the page cache turn it on.
PAGE_CACHE_ENTRIES = 0
EDGE_HOSTS = frozenset({"testserver"})
# tests/conftest.py deletes it.
MEDIA_ROOT = Path(tempfile.gettempdir()) / f"palms-test-media-{os.getpid()}"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # No manifest: tests need no collectstatic.
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
