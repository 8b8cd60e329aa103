from django.apps import AppConfig


class FormProtectionConfig(AppConfig):
    name = "form_protection"
