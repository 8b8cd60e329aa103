from django.apps import AppConfig


class ClickTrackingConfig(AppConfig):
    name = "click_tracking"
