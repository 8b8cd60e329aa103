"""On a server. Refuses to start half configured, with a sentence that says what to set."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from palms.settings.base import *  # noqa: F403
from palms.settings.base import DATABASES, EDGE_URL, MEDIA_STORE, MIDDLEWARE, env

DEBUG = False
REQUIRE_SECOND_FACTOR = env.bool("REQUIRE_SECOND_FACTOR", default=True)


def required(name: str, example: str) -> str:
    """The value of an environment variable; refuses to go on without it."""
    value = env.str(name, default="").strip()
    if not value:
        raise ImproperlyConfigured(f"Set {name} in the environment, for example {name}={example}")
    return value


SECRET_KEY = required("SECRET_KEY", "'fifty or more random characters'")
# While a new key is taken into use: what the ones before have signed or locked stays good.
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
    # A visitor waits for a free connection no longer than this; then the edge shows what it has.
    # After an outage nobody waits for the pause before the next of the pool's own attempts.
    pool = {"min_size": 1, "max_size": 8, "timeout": 3, "reconnect_timeout": 5}
    DATABASES["default"]["OPTIONS"]["pool"] = pool
    limit = env.int("STATEMENT_SECONDS", default=0)
    DATABASES["default"] |= {
        "ENGINE": "stores.postgresql",
        # A connection that died with the server is noticed before a visitor gets it.
        "CONN_HEALTH_CHECKS": True,
        # PostgreSQL breaks off sooner; this is for a server that says nothing at all.
        "ANSWER_SECONDS": limit and limit + 2,
    }

STORAGES = {
    "default": MEDIA_STORE,
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# First, so that whatever goes wrong is logged with its request.
MIDDLEWARE = ["operations.logs.RequestLog", *MIDDLEWARE]
SLOW_QUERY_MS = env.int("SLOW_QUERY_MS", default=200)

# To the console, where the process manager keeps it; Django's own default says nothing there.
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

# TLS ends at the proxy in front, which sets this header and strips it from visitors' requests.
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

# The site's own mail. It comes from our own domain, so that SPF and DKIM hold; visitors' addresses
# only ever stand in Reply-To.
globals().update(env.email("EMAIL_URL", default="smtp://localhost:25"))
# A mail server that says nothing holds up one mail, not the worker.
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str(
    "DEFAULT_FROM_EMAIL", default=f"site@{ALLOWED_HOSTS[0].removeprefix('www.').lstrip('.')}"
)

# Where errors are reported to; without it nothing leaves the server.
if SENTRY_DSN := env.str("SENTRY_DSN", default=""):
    import sentry_sdk

    from operations.error_reports import without_what_was_typed

    sentry_sdk.init(
        SENTRY_DSN,
        # What visitors typed stays here: no bodies, no addresses, no variables.
        send_default_pii=False,
        max_request_body_size="never",
        include_local_variables=False,
        max_breadcrumbs=0,
        before_send=without_what_was_typed,
    )
