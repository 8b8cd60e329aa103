from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"

    def ready(self) -> None:
        from wagtail.rich_text import get_rewriter

        from core import freshness

        freshness.connect()
        # Wagtail gathers the kinds of link when first asked, its own before ours: a thread that
        # asks meanwhile would keep Wagtail's for good. At this point there is only one.
        get_rewriter()
