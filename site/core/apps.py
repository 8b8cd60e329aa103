from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"

    def ready(self) -> None:
        from wagtail.rich_text import get_rewriter

        from core import exports, form_fields, publishing, unpublished_urls
        from text import cleaning

        publishing.connect()
        unpublished_urls.connect()
        cleaning.connect()
        exports.patch_wagtail_exports()
        # Before get_rewriter(), which loads wagtail_hooks modules that define forms.
        form_fields.register()
        # Wagtail's feature registry is filled at first use and not thread-safe: a concurrent
        # request could keep Wagtail's own link handler.
        get_rewriter()
