"""As in the tests, but with the queue's real table and a mail server on localhost."""

from palms.settings.base import TASKS, env
from palms.settings.testing import *  # noqa: F403

__all__ = ["TASKS"]
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = "127.0.0.1"
EMAIL_PORT = env.int("EMAIL_PORT")
EMAIL_TIMEOUT = None
