from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class PalmsConfig(AppConfig):
    name = "palms"


class PalmsUsersConfig(WagtailUsersAppConfig):
    user_viewset = "palms.users.UserViewSet"
