"""The rich text editor's link button, with the kinds of link that this site wants."""

from django.urls import reverse_lazy
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature

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
