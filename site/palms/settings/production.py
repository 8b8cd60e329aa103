"""Settings for servers. Raises ImproperlyConfigured, naming the variable, when one is missing."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from palms.settings.base import *  # noqa: F403
from palms.settings.base import DATABASES, EDGE_URL, MEDIA_STORE, MIDDLEWARE, env

DEBUG = False
REQUIRE_SECOND_FACTOR = env.bool("REQUIRE_SECOND_FACTOR", default=True)


def required(name: str, example: str) -> str:
    """The value of an environment variable; ImproperlyConfigured when it is empty."""
    value = env.str(name, default="").strip()
    if not value:
        raise ImproperlyConfigured(f"Set {name} in the environment, for example {name}={example}")
    return value


SECRET_KEY = required("SECRET_KEY", "'fifty or more random characters'")
# Former keys, still accepted for signatures and second factors.
SECRET_KEY_FALLBACKS = [
    key.strip() for key in env.list("SECRET_KEY_FALLBACKS", default=[]) if key.strip()
]
ALLOWED_HOSTS = [
    host.strip() for host in required("ALLOWED_HOSTS", "www.example.co.za").split(",") if host
]
if DATABASES["default"]["ENGINE"].endswith("sqlite3") and not env.bool(
    "ALLOW_SQLITE", default=False
):
    raise ImproperlyConfigured(
        "Set DATABASE_URL to a PostgreSQL database, for example "
        "DATABASE_URL=postgres://palms@localhost/palms. To run on SQLite on purpose, set ALLOW_SQLITE=1."
    )
if DATABASES["default"]["ENGINE"].endswith("postgresql"):
    # Seconds. After `timeout` without a free connection the request fails and the edge serves its
    # cached copy. A short `reconnect_timeout` ends the pool's own backoff soon after an outage.
    pool = {"min_size": 1, "max_size": 8, "timeout": 3, "reconnect_timeout": 5}
    DATABASES["default"]["OPTIONS"]["pool"] = pool
    limit = env.int("STATEMENT_SECONDS", default=0)
    DATABASES["default"] |= {
        "ENGINE": "stores.postgresql",
        # Replaces connections that a restarted server has closed.
        "CONN_HEALTH_CHECKS": True,
        # For a server that hangs; otherwise statement_timeout is reached first.
        "ANSWER_SECONDS": limit and limit + 2,
    }

STORAGES = {
    "default": MEDIA_STORE,
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# First, so that errors in other middleware are logged with the request.
MIDDLEWARE = ["operations.logs.RequestLogMiddleware", *MIDDLEWARE]
SLOW_QUERY_MS = env.int("SLOW_QUERY_MS", default=200)

# To stderr for the process manager; Django's default logs nothing there unless DEBUG is set.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "operations.logs.JsonFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        # Two lines for each task that goes well.
        "django_tasks": {"level": "WARNING"},
    },
}

# The proxy that terminates TLS sets this header and removes it from clients' requests.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^(healthz|readyz)$"]
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
WAGTAILADMIN_BASE_URL = env.str(
    "WAGTAILADMIN_BASE_URL", default=f"https://{ALLOWED_HOSTS[0].lstrip('.')}"
)
if EDGE_URL:
    EDGE_SECRET = required("EDGE_SECRET", "'fifty or more random characters'")
EDGE_HOSTS = frozenset(
    {host.lstrip(".") for host in ALLOWED_HOSTS if host != "*"}
    | {urlsplit(WAGTAILADMIN_BASE_URL).netloc}
)

# From our own domain, for SPF and DKIM; visitors' addresses are used in Reply-To only.
globals().update(env.email("EMAIL_URL", default="smtp://localhost:25"))
# Seconds, so that a mail server that hangs does not block the worker.
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str(
    "DEFAULT_FROM_EMAIL", default=f"site@{ALLOWED_HOSTS[0].removeprefix('www.').lstrip('.')}"
)

# Errors are reported to Sentry only if it is set.
if SENTRY_DSN := env.str("SENTRY_DSN", default=""):
    import sentry_sdk

    from operations.error_reports import remove_request_data

    sentry_sdk.init(
        SENTRY_DSN,
        # No personal data: no request bodies, IP addresses or local variables.
        send_default_pii=False,
        max_request_body_size="never",
        include_local_variables=False,
        max_breadcrumbs=0,
        before_send=remove_request_data,
    )
