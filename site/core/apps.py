from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"

    def ready(self) -> None:
        from wagtail.rich_text import get_rewriter

        from core import exports, form_fields, publishing, taken_down
        from text import cleaning

        publishing.connect()
        taken_down.connect()
        cleaning.connect()
        exports.extend_wagtails_exports()
        # Before the hooks are read below: some of them make forms.
        form_fields.register()
        # Wagtail gathers the kinds of link when first asked, its own before ours: a thread that
        # asks meanwhile would keep Wagtail's for good. At this point there is only one.
        get_rewriter()
