from django.apps import AppConfig


class OperationsConfig(AppConfig):
    name = "operations"

    def ready(self) -> None:
        from operations import checks, logs  # noqa: F401 - registers system checks

        logs.connect_signals()
