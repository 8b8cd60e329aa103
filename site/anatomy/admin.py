from wagtail.snippets.views.snippets import SnippetViewSet

from anatomy.models import BodyArea


class BodyAreaViewSet(SnippetViewSet):
    model = BodyArea
    icon = "user"
    menu_label = "Body areas"
    list_display = ["name", "region", "shown", "sort_order"]
