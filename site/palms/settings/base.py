"""What is true everywhere. What differs is in development, testing and production."""

from pathlib import Path

import environ

from palms.settings import security, stores
from palms.settings.accounts import *  # noqa: F403
from palms.settings.pictures import *  # noqa: F403
from stores.storage_settings import media_origin, storage_settings

env = environ.Env()

ROOT_DIR = Path(__file__).resolve().parents[3]
SITE_DIR = ROOT_DIR / "site"
# Everything the running site writes (database, uploads, collected files) lies under one folder.
VAR_DIR = Path(env.str("VAR_DIR", default=str(ROOT_DIR / "var")))

INSTALLED_APPS = [
    "home",
    "articles",
    "services",
    "search",
    "demo",
    "enquiries",
    "click_tracking",
    "contact",
    "form_protection",
    "privacy",
    "team",
    "evidence",
    "anatomy",
    "core",
    "images",
    "caching",
    "admin_home",
    "operations",
    "accounts.apps.AccountsConfig",
    "palms.apps.PalmsConfig",
    "palms.apps.PalmsRedirectsConfig",
    "wagtail.contrib.settings",
    "wagtail.contrib.table_block",
    "wagtail.sites",
    "accounts.apps.StaffUsersConfig",
    "wagtail.snippets",
    # Wagtail's editor asks for its addresses; nobody here has the right to add a document.
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "core.edge_expiry.EdgeExpiry",
    "caching.pages.PageCache",
    "django.middleware.security.SecurityMiddleware",
    "palms.policies.ContentPolicy",
    "palms.policies.OwnOriginOnly",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.middleware.RefuseNullBytes",
    "core.middleware.RefuseHalfForms",
    "core.speculation.SpeculationRules",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.AdminSessionMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "palms.urls"
WSGI_APPLICATION = "palms.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SITE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    },
]

DATABASES = {
    "default": stores.database(
        env.str("DATABASE_URL", default=""),
        VAR_DIR,
        statement_seconds=env.int("STATEMENT_SECONDS", default=0),
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# How many proxies of ours stand before the site. So many entries at the end of X-Forwarded-For are
# believed when forms and sign-ins are counted by network; with 0 the connection's own address counts.
TRUSTED_PROXY_HOPS = env.int("TRUSTED_PROXY_HOPS", default=0)

MEDIA_STORE = storage_settings(env.str("MEDIA_STORE", default=""))
STORAGES = {
    "default": MEDIA_STORE,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PICTURES_FROM = media_origin(MEDIA_STORE)
# Where the nightly backup goes (a folder, or an address as for MEDIA_STORE, with a folder after the
# bucket), and the age public key that it is encrypted with. Without a place there is no backup.
BACKUP_TO = env.str("BACKUP_TO", default="")
BACKUP_KEY = env.str("BACKUP_KEY", default="")
# Asked for every five minutes by scheduler or mail worker; a watcher outside that hears nothing tells
# of a machine that is dead. Empty: nobody watches.
HEARTBEAT_URL = env.str("HEARTBEAT_URL", default="").strip()
# What git calls the code that runs: the image is told when it is made. Empty: git is asked.
COMMIT = env.str("COMMIT", default="").strip()
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": security.with_images_from(security.PUBLIC_POLICY, PICTURES_FROM)
}
ADMIN_POLICY = security.with_images_from(security.ADMIN_POLICY, PICTURES_FROM)
PERMISSIONS_POLICY = security.PERMISSIONS_POLICY
# Read from the cache, kept in the database: a cache that forgets signs nobody out.
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
SESSION_CACHE_ALIAS = "sessions"
# How many finished pages each web process keeps, each encoding counted (up to 60 MB, usually
# half of that); 0: every visit makes its page anew.
PAGE_CACHE_ENTRIES = env.int("PAGE_CACHE_ENTRIES", default=500)
CACHES = stores.caches(env.str("CACHE_URL", default=""), PAGE_CACHE_ENTRIES)
# Models of ours of which no visitor is shown anything: saving one leaves the pages as they are.
NOT_CONTENT = {
    "articles.readerquestion",  # bumps the version itself when readers see a difference
    "caching.contentversion",
    "contact.contacttap",
    "contact.enquiry",
    "contact.enquiryevent",
    "contact.enquirymail",
    "contact.networkcount",
    "contact.networksalt",
    "contact.newsconsent",
    "contact.preferredtime",
    "core.accountmail",
    "core.alert",
    "core.jobrun",
    "core.siterendition",
    "core.takendownaddress",
}

# The edge, as the scheduler reaches it, and the secret with which it is asked for pages that were
# taken down. Without it nothing is kept in front of the site.
EDGE_URL = env.str("EDGE_URL", default="")
EDGE_SECRET = env.str("EDGE_SECRET", default="")
# Under which names of the site the edge keeps pages.
EDGE_HOSTS: frozenset[str] = frozenset()

# Where the admin is. Another address than admin/ keeps programs that try that one away.
ADMIN_PATH = security.admin_path(env.str("ADMIN_PATH", default="admin/"))
# Accounts that look after others' accounts must have a second factor before they go on.
REQUIRE_SECOND_FACTOR = False

# Statements that take longer are written to the log; 0: none.
SLOW_QUERY_MS = 0

LANGUAGE_CODE = "en-ZA"
TIME_ZONE = "Africa/Johannesburg"
USE_I18N = True
USE_TZ = True
# South African dates and 24-hour times, whatever the language files say.
FORMAT_MODULE_PATH = ["palms.formats"]

STATICFILES_FINDERS = [
    "assets.bundles.BundleFinder",
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
STATICFILES_DIRS = [SITE_DIR / "static"]
STATIC_ROOT = VAR_DIR / "static"
STATIC_URL = "/static/"
MEDIA_ROOT = VAR_DIR / "media"
MEDIA_URL = "/media/"

# The largest article with every row of every block open stays well below this.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

WAGTAIL_SITE_NAME = "Palms of Grace Spa"
WAGTAILADMIN_BASE_URL = "http://localhost:8000"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_I18N_ENABLED = False
# The spa is in one place; of the full list some names make the account page's script fail in Chromium.
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
# Nobody approves pages here: whoever may write them publishes them.
WAGTAIL_WORKFLOW_ENABLED = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# A page can be kept for signed-in staff; one password for many visitors would need a cookie.
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILSEARCH_BACKENDS = {
    # Plain words: search/words.py prepares them alike for both databases.
    "default": {"BACKEND": "search.backend", "SEARCH_CONFIG": "simple"},
}

# The rich text an editor has. `text` is the body of an article; `small` is for call-outs and
# answers, where a heading or a picture would break the layout.
RICH_TEXT_FEATURES = {
    "text": ["bold", "italic", "link", "ul", "ol"],
    "small": ["bold", "italic", "link", "ul"],
}
WAGTAILADMIN_RICH_TEXT_EDITORS = {
    "default": {
        "WIDGET": "core.rich_text.CleanRichTextArea",
        "OPTIONS": {"features": RICH_TEXT_FEATURES["text"]},
    },
}
