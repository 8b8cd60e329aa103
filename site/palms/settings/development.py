"""Settings for local use: no configuration needed, DEBUG on."""

from palms.settings.base import *  # noqa: F403
from palms.settings.base import VAR_DIR

# For the database of a new clone.
VAR_DIR.mkdir(parents=True, exist_ok=True)

DEBUG = True
# Production requires its own.
SECRET_KEY = "development-only-not-a-secret"  # noqa: S105
ALLOWED_HOSTS = ["*"]
# Passkeys need TLS otherwise.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
# E-mails are written to files instead of sent.
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
# Off, so that changed templates take effect at once.
PAGE_CACHE_ENTRIES = 0
