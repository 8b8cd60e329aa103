from django.apps import AppConfig


class PalmsConfig(AppConfig):
    name = "palms"
