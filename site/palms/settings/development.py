"""On a developer's or the owner's own machine: nothing to set up, readable errors."""

from palms.settings.base import *  # noqa: F403
from palms.settings.base import VAR_DIR

# A new clone has no folder for its database yet.
VAR_DIR.mkdir(parents=True, exist_ok=True)

DEBUG = True
# Signs nothing that leaves this machine; production refuses to start without its own.
SECRET_KEY = "development-only-not-a-secret"  # noqa: S105
ALLOWED_HOSTS = ["*"]
# Passkeys want TLS; this machine has none.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
# Nobody out there gets a mail from here: each is a file to read.
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
# Templates are edited here: every visit makes its page anew.
PAGE_CACHE_ENTRIES = 0
