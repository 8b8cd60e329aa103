from django.templatetags.static import static
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail import hooks

from images import library

SCRIPT = '<script type="module" src="{}"></script>'

# Before Wagtail's own URL patterns.
hooks.register("register_admin_urls", library.urls, order=-1)


@hooks.register("insert_global_admin_js")
def upload_scripts() -> SafeString:
    names = ("check_before_upload", "describe_new_file")
    return format_html_join("", SCRIPT, ([static(f"images/js/{name}.js")] for name in names))


@hooks.register("insert_editor_js")
def editor_scripts() -> SafeString:
    names = ("open_upload", "empty_alt_text")
    return format_html_join("", SCRIPT, ([static(f"images/js/{name}.js")] for name in names))
