"""The test settings, with a mail server on localhost."""

from palms.settings.base import env
from palms.settings.testing import *  # noqa: F403

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = "127.0.0.1"
EMAIL_PORT = env.int("EMAIL_PORT")
EMAIL_TIMEOUT = None
