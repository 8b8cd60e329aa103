"""The rich text editor as this site wants it: its kinds of link, and no broken characters."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse_lazy
from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature

from text.characters import without_broken_characters

# As Wagtail's own, without telephone numbers and anchors: a number typed into a text would stay
# behind when the contact record changes. A contact call block carries the number instead.
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
    """Leaves out what no page can show: halves of emoji and null bytes, which some phones paste."""

    def format_value(self, value: Any) -> str:
        # A block's widget serves all threads, and Wagtail's converter is one parser with one state
        # (wagtail #14573). Remove this method once that is fixed in the Wagtail we run.
        html = "" if value is None else str(value)
        return ContentstateConverter(self.features).from_database_format(html)

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> str | None:
        value = super().value_from_datadict(data, files, name)
        if value is None:
            return None
        return without_broken_characters(value)
