"""URLs of all views; all other paths are Wagtail pages."""

from django.conf import settings
from django.conf.urls.static import static
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from accounts import urls as accounts
from accounts.account_page import account_page
from articles.feeds import ArticleFeed
from articles.questions import views as questions
from click_tracking.views import count_click
from core import speculation
from enquiries import views as enquiries
from home.areas import views as areas
from operations import health
from palms import security_txt, unavailable, views
from palms.sitemap import sitemap
from search.views import search

urlpatterns = [
    # Before Wagtail's URLs, whose login view checks no second factor.
    path(settings.ADMIN_PATH, include(accounts)),
    path(f"{settings.ADMIN_PATH}account/", account_page),
    # Wagtail's test page for errors.
    path(f"{settings.ADMIN_PATH}failwhale/", views.raise_404),
    # Reports of what this site does not use.
    *(
        path(f"{settings.ADMIN_PATH}reports/{name}/{results}", views.raise_404)
        for name in ("locked", "workflow", "workflow_tasks", "aging-pages", "page-types-usage")
        for results in ("", "results/")
    ),
    path(settings.ADMIN_PATH, include(wagtailadmin_urls)),
    path(
        "_util/",
        include([path("login/", views.redirect_to_sign_in)]),
    ),
    path("areas/", areas.areas, name="areas"),
    path("areas/<slug:slug>/", areas.area, name="area"),
    path("articles/feed/", ArticleFeed(), name="article_feed"),
    # The feed's address on Wix. Feed readers do not all follow redirects.
    path("blog-feed.xml", ArticleFeed()),
    path("articles/<int:page_id>/question/", questions.submit_question, name="ask_question"),
    path(
        "articles/<int:page_id>/question/thanks/",
        questions.thanks,
        {"about": "question"},
        name="question_thanks",
    ),
    path("articles/<int:page_id>/report/", questions.report_question, name="report_question"),
    path(
        "articles/<int:page_id>/report/thanks/",
        questions.thanks,
        {"about": "report"},
        name="report_thanks",
    ),
    path("contact/tap/", count_click, name="count_click"),
    path("contact/enquiry/", enquiries.enquiry, name="enquiry"),
    path("contact/booking/", enquiries.booking, name="booking"),
    path("contact/voucher/", enquiries.voucher, name="voucher"),
    path("contact/thanks/", enquiries.thanks, name="enquiry_thanks"),
    path("contact/thanks/booking/", enquiries.thanks, {"kind": "booking"}, name="booking_thanks"),
    path("contact/thanks/voucher/", enquiries.thanks, {"kind": "voucher"}, name="voucher_thanks"),
    path("search/", search, name="search"),
    path("documents/", include(wagtaildocs_urls)),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemap, name="sitemap_part"),
    path("robots.txt", views.robots, name="robots"),
    path(".well-known/security.txt", security_txt.security_txt, name="security_txt"),
    path("site.webmanifest", views.static_file("palms/site.webmanifest"), name="manifest"),
    path("favicon.ico", views.static_file("core/img/favicon.ico"), name="favicon"),
    # The icons' addresses in manifests that browsers keep from the release before.
    *(
        path(f"static/img/{name}", views.static_file(f"core/img/{name}"))
        for name in ("icon-192.png", "icon-512.png", "favicon.svg")
    ),
    path("site-away/", unavailable.unavailable, name="away"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("speculation-rules.json", speculation.rules, name="speculation_rules"),
]

if settings.DEBUG:
    urlpatterns += static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT)

urlpatterns += [path("", include(wagtail_urls))]

handler404 = "palms.views.not_found"
handler500 = "palms.error_views.server_error"
