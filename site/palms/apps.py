from django.apps import AppConfig
from wagtail.contrib.redirects.apps import WagtailRedirectsAppConfig


class PalmsConfig(AppConfig):
    name = "palms"

    def ready(self) -> None:
        from palms import exports

        exports.extend_wagtails_exports()


class PalmsRedirectsConfig(WagtailRedirectsAppConfig):
    def ready(self) -> None:
        super().ready()
        from core import publishing

        publishing.connect_after_redirects()
