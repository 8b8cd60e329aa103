from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class PalmsConfig(AppConfig):
    name = "palms"

    def ready(self) -> None:
        from palms import logs

        logs.connect()


class PalmsUsersConfig(WagtailUsersAppConfig):
    user_viewset = "palms.users.UserViewSet"
