from collections.abc import Iterator
from datetime import datetime

from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry

from core.editor.action_menu import arrange_action_menu
from core.editor.earlier_versions import EarlierVersionsMenuItem
from core.editor.visibility_messages import tell_it_is_hidden, tell_who_sees_it
from core.essential_pages import protect_essential_page, protect_essential_pages
from core.models import SiteIdentity
from core.page_link_handler import LivePageLinkHandler
from core.rich_text import LINK_WITHOUT_PHONE

ADMIN_STYLESHEETS = (
    "core/css/admin.css",
    "core/css/admin_touch.css",
    "core/css/admin_listings.css",
)

hooks.register("before_delete_page", protect_essential_page)
hooks.register("before_unpublish_page", protect_essential_page)
hooks.register("before_bulk_action", protect_essential_pages)
hooks.register("register_page_action_menu_item", EarlierVersionsMenuItem)
hooks.register("construct_page_action_menu", arrange_action_menu)
hooks.register("after_create_page", tell_who_sees_it)
hooks.register("after_edit_page", tell_who_sees_it)
hooks.register("after_unpublish_page", tell_it_is_hidden)


@hooks.register("register_rich_text_features", order=10)
def register_link_feature(features: FeatureRegistry) -> None:
    features.register_link_type(LivePageLinkHandler)
    features.register_editor_plugin("draftail", "link", LINK_WITHOUT_PHONE)


@hooks.register("insert_global_admin_css")
def admin_stylesheets() -> SafeString:
    return format_html_join(
        "\n",
        '<link rel="stylesheet" href="{}">',
        ((static(name),) for name in ADMIN_STYLESHEETS),
    )


@hooks.register("insert_editor_js")
def paste_script() -> SafeString:
    return format_html('<script type="module" src="{}"></script>', static("core/js/paste_lines.js"))


@hooks.register("transition_times")
def notice_times() -> Iterator[datetime]:
    """The start and end of the notice."""
    for times in SiteIdentity.objects.values_list("notice_starts", "notice_ends"):
        yield from filter(None, times)
