from wagtail.snippets.views.snippets import SnippetViewSet

from team.models import TeamMember


class TeamMemberViewSet(SnippetViewSet):
    model = TeamMember
    icon = "group"
    menu_label = "Team"
    list_display = ["name", "role", "is_author", "is_therapist", "is_reviewer"]
