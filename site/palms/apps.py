from django.apps import AppConfig
from wagtail.contrib.redirects.apps import WagtailRedirectsAppConfig


class PalmsConfig(AppConfig):
    name = "palms"

    def ready(self) -> None:
        from palms import checks, exports, logs  # noqa: F401 - the checks register themselves

        exports.extend_wagtails_exports()
        logs.connect()


class PalmsRedirectsConfig(WagtailRedirectsAppConfig):
    def ready(self) -> None:
        super().ready()
        from core import publishing

        publishing.connect_after_redirects()
