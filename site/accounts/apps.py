from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self) -> None:
        from accounts import audit, middleware, rate_limits

        middleware.connect_signals()
        audit.connect_signals()
        rate_limits.connect_signals()


class StaffUsersConfig(WagtailUsersAppConfig):
    user_viewset = "accounts.users.UserViewSet"
