from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from anatomy.models import BodyArea


class BodyAreaViewSet(SnippetViewSet):
    model = BodyArea
    icon = "user"
    menu_label = "Body areas"
    list_display = [
        "name",
        "region",
        BooleanColumn("shown", label="Shown", sort_key="shown"),
        "sort_order",
    ]
