"""django-allauth's views under ADMIN_PATH, without sign-up and social accounts.

Included before Wagtail's URLs, whose login view has the same path and checks no second factor.
"""

from allauth.account import views
from django.http import HttpRequest
from django.urls import include, path, re_path, reverse

from accounts.views import change_email, session

urlpatterns = [
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("email/", change_email, name="account_change_email"),
    path("session/", session, name="account_session"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("password/reset/", views.password_reset, name="account_reset_password"),
    path("password/reset/done/", views.password_reset_done, name="account_reset_password_done"),
    path(
        "password/reset/key/done/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("second-factor/", include("allauth.mfa.urls")),
]


def is_admin_url(request: HttpRequest) -> bool:
    """Whether the path is under ADMIN_PATH."""
    return request.path.startswith(reverse("wagtailadmin_home"))


def is_auth_url(request: HttpRequest) -> bool:
    """Whether the URL is one of those above, which work before the sign-in is complete."""
    match = request.resolver_match
    return match is not None and str(match.url_name).startswith(("account_", "mfa_"))
