from django.templatetags.static import static
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail import hooks

from images import library

# Before Wagtail's own URL patterns.
hooks.register("register_admin_urls", library.urls, order=-1)


@hooks.register("insert_global_admin_js")
def upload_scripts() -> SafeString:
    return script_elements("images/js/check_before_upload.js", "images/js/describe_new_file.js")


@hooks.register("insert_editor_js")
def editor_scripts() -> SafeString:
    return script_elements("images/js/open_upload.js", "images/js/empty_alt_text.js")


def script_elements(*paths: str) -> SafeString:
    return format_html_join(
        "", '<script type="module" src="{}"></script>', ([static(path)] for path in paths)
    )
