from django.apps import AppConfig
from wagtail.contrib.redirects.apps import WagtailRedirectsAppConfig


class PalmsConfig(AppConfig):
    name = "palms"


class PalmsRedirectsConfig(WagtailRedirectsAppConfig):
    def ready(self) -> None:
        super().ready()
        from core import publishing

        publishing.connect_after_redirects()
