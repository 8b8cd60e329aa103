from django.apps import AppConfig


class CachingConfig(AppConfig):
    name = "caching"

    def ready(self) -> None:
        from caching import signal_handlers  # noqa: F401 - connects its receivers
