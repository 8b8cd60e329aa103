"""The only doors to the admin, under the admin's own address.

They stand before Wagtail's addresses: its sign-in and sign-out have the same addresses and would
let somebody in by password alone. Signing up and social accounts have no door.
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


def is_admin(request: HttpRequest) -> bool:
    """Whether the address lies under the admin's."""
    return request.path.startswith(reverse("wagtailadmin_home"))


def is_door(request: HttpRequest) -> bool:
    """Whether the address is one of those above, open to people who are not in yet."""
    match = request.resolver_match
    return match is not None and str(match.url_name).startswith(("account_", "mfa_"))
