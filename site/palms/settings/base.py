"""Settings shared by development, testing and production."""

from pathlib import Path

import environ

from palms.settings import security, stores
from palms.settings.accounts import *  # noqa: F403
from palms.settings.pictures import *  # noqa: F403
from stores.storage_settings import media_origin, storage_settings

env = environ.Env()

ROOT_DIR = Path(__file__).resolve().parents[3]
SITE_DIR = ROOT_DIR / "site"
# All files that the site writes: SQLite database, uploads, collected static files.
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
    "importing",
    "operations",
    "accounts.apps.AccountsConfig",
    "palms.apps.PalmsConfig",
    "palms.apps.PalmsRedirectsConfig",
    "wagtail.contrib.settings",
    "wagtail.contrib.table_block",
    "wagtail.sites",
    "accounts.apps.StaffUsersConfig",
    "wagtail.snippets",
    # Wagtail's editor needs its URLs; no group has the permission to add documents.
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
    "django.forms",
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
    "palms.security_headers.ContentSecurityPolicyMiddleware",
    "palms.security_headers.ResourcePolicyMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.middleware.RejectNullBytes",
    "core.middleware.RejectIncompleteForms",
    "core.speculation.SpeculationRules",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.AdminSessionMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "core.old_urls.OldUrlRedirects",
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

# Widgets too are looked up in site/templates.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = {
    "default": stores.database(
        env.str("DATABASE_URL", default=""),
        VAR_DIR,
        statement_seconds=env.int("STATEMENT_SECONDS", default=0),
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Number of our own reverse proxies: rate limits trust that many entries at the end of
# X-Forwarded-For; with 0 they use the connection's address.
TRUSTED_PROXY_HOPS = env.int("TRUSTED_PROXY_HOPS", default=0)

MEDIA_STORE = storage_settings(env.str("MEDIA_STORE", default=""))
STORAGES = {
    "default": MEDIA_STORE,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PICTURES_FROM = media_origin(MEDIA_STORE)
# Destination of the nightly backup (a folder, or a URL as in MEDIA_STORE with a prefix after the
# bucket), and the age public key that encrypts it. Without a destination there is no backup.
BACKUP_TO = env.str("BACKUP_TO", default="")
BACKUP_KEY = env.str("BACKUP_KEY", default="")
# URL of an external monitor, requested every five minutes by the scheduler or mail worker.
HEARTBEAT_URL = env.str("HEARTBEAT_URL", default="").strip()
# The commit of the running code, set when the image is built. Empty: read from git.
COMMIT = env.str("COMMIT", default="").strip()
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": security.with_image_origin(security.PUBLIC_POLICY, PICTURES_FROM)
}
ADMIN_POLICY = security.with_image_origin(security.ADMIN_POLICY, PICTURES_FROM)
PERMISSIONS_POLICY = security.PERMISSIONS_POLICY
# Sessions survive the loss of the cache.
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
SESSION_CACHE_ALIAS = "sessions"
# Number of responses in each web process's page cache, each encoding counted (60 MB at most, usually
# half of that); 0 disables it.
PAGE_CACHE_ENTRIES = env.int("PAGE_CACHE_ENTRIES", default=500)
CACHES = stores.caches(env.str("CACHE_URL", default=""), PAGE_CACHE_ENTRIES)
# Models not shown on public pages: saving one does not invalidate the page cache.
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
    "contact.outdatedplace",  # bumps the version itself
    "contact.preferredtime",
    "core.accountmail",
    "core.alert",
    "core.jobrun",
    "core.siterendition",
    "core.takendownaddress",
    "importing.calloutphrases",
    "importing.importedpost",
    "importing.importupload",
}

# URL of the edge for the scheduler, and the secret that lets it refresh taken-down pages. Without a
# URL there is no edge.
EDGE_URL = env.str("EDGE_URL", default="")
EDGE_SECRET = env.str("EDGE_SECRET", default="")
# Host names under which the edge caches pages.
EDGE_HOSTS: frozenset[str] = frozenset()

# Path of the admin. Another path than admin/ keeps bots away.
ADMIN_PATH = security.admin_path(env.str("ADMIN_PATH", default="admin/"))
# Whether accounts that may change accounts or groups need a second factor.
REQUIRE_SECOND_FACTOR = False

# Statements that take longer (milliseconds) are logged; 0: none.
SLOW_QUERY_MS = 0

LANGUAGE_CODE = "en-ZA"
TIME_ZONE = "Africa/Johannesburg"
USE_I18N = True
USE_TZ = True
# South African dates and 24-hour times; Django has no formats for en-ZA.
FORMAT_MODULE_PATH = ["palms.formats"]
# Named for the words of scripts: their catalogue takes those of Wagtail's admin and of this folder.
LOCALE_PATHS = [SITE_DIR / "palms" / "locale"]

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

# More than the form of the largest article needs.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# The value of <input type="datetime-local">, which wagtailadmin/widgets/datetime_input.html makes.
WAGTAIL_DATETIME_FORMAT = "%Y-%m-%dT%H:%M"
WAGTAIL_SITE_NAME = "Palms of Grace Spa"
WAGTAILADMIN_BASE_URL = "http://localhost:8000"
# In milliseconds, after the half second without a key that Wagtail waits anyway.
WAGTAIL_AUTOSAVE_INTERVAL = 1
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_I18N_ENABLED = False
# The admin is in one language: staff are offered no choice of thirty.
WAGTAILADMIN_PERMITTED_LANGUAGES = [("en-za", "English")]
# Staff do not use comments.
WAGTAILADMIN_COMMENTS_ENABLED = False
# The spa is in one place, and some names of the full list break the account page's script in Chromium.
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
# Editors publish without approval.
WAGTAIL_WORKFLOW_ENABLED = False
# The admin home says what is old, by what it is and not by the age of a page.
WAGTAIL_AGING_PAGES_ENABLED = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# A shared password would need a cookie for visitors.
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILSEARCH_BACKENDS = {
    # Without PostgreSQL's stemming: search/words.py normalises words for both databases.
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
