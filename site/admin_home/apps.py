from django.apps import AppConfig


class AdminHomeConfig(AppConfig):
    name = "admin_home"
