from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from team.models import TeamMember


class TeamMemberViewSet(SnippetViewSet):
    model = TeamMember
    icon = "group"
    menu_label = "Team"
    list_display = [
        "name",
        "role",
        BooleanColumn("is_therapist", label="Gives massages"),
        BooleanColumn("is_author", label="Writes"),
        BooleanColumn("is_reviewer", label="Reviews"),
    ]
