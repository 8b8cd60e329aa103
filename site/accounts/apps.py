from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self) -> None:
        from accounts import audit, gate, limits

        gate.connect()
        audit.connect()
        limits.connect()


class StaffUsersConfig(WagtailUsersAppConfig):
    user_viewset = "accounts.users.UserViewSet"
