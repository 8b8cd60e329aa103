"""The rich text editor: link types, and removal of invalid characters."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse_lazy
from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature

from text.characters import without_broken_characters

# Wagtail's without phone and anchor links: a number in a text would not follow the contact record,
# as the contact blocks do.
LINK_WITHOUT_PHONE = EntityFeature(
    {
        "type": "LINK",
        "icon": "link",
        "description": "Link",
        "attributes": ["url", "id", "parentId"],
        "allowlist": {"href": "^(http:|https:|mailto:|undefined$)"},
        "chooserUrls": {
            "pageChooser": reverse_lazy("wagtailadmin_choose_page"),
            "externalLinkChooser": reverse_lazy("wagtailadmin_choose_page_external_link"),
            "emailLinkChooser": reverse_lazy("wagtailadmin_choose_page_email_link"),
        },
    },
    js=["wagtailadmin/js/page-chooser-modal.js"],
)


class CleanRichTextArea(DraftailRichTextArea):
    """Removes lone surrogates and null bytes, which some phones paste."""

    def format_value(self, value: Any) -> str:
        # Wagtail shares one stateful converter between threads. Remove this method once
        # https://github.com/wagtail/wagtail/issues/14573 is fixed.
        html = "" if value is None else str(value)
        return ContentstateConverter(self.features).from_database_format(html)

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> str | None:
        value = super().value_from_datadict(data, files, name)
        if value is None:
            return None
        return without_broken_characters(value)
