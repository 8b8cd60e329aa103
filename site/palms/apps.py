from django.apps import AppConfig
from wagtail.contrib.redirects.apps import WagtailRedirectsAppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class PalmsConfig(AppConfig):
    name = "palms"

    def ready(self) -> None:
        from palms import checks, exports, logs  # noqa: F401 - the checks register themselves
        from palms.accounts import audit, gate, limits

        exports.extend_wagtails_exports()
        logs.connect()
        gate.connect()
        audit.connect()
        limits.connect()


class PalmsUsersConfig(WagtailUsersAppConfig):
    user_viewset = "palms.users.UserViewSet"


class PalmsRedirectsConfig(WagtailRedirectsAppConfig):
    def ready(self) -> None:
        super().ready()
        from core import publishing

        publishing.connect_after_redirects()
