"""For the test suite: quick, quiet, and nothing outlives a run."""

import tempfile

from palms.settings.base import *  # noqa: F403

DEBUG = False
SECRET_KEY = "testing-only-not-a-secret"  # noqa: S105
ALLOWED_HOSTS = ["*"]
# Hashing a password slowly on purpose is for production.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = tempfile.mkdtemp(prefix="palms-test-media-")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # No manifest: tests need no collectstatic.
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
