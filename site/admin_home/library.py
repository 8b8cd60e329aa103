"""The menu "Library" with the snippets that pages use."""

from wagtail.snippets.views.snippets import SnippetViewSetGroup

from anatomy.admin import BodyAreaViewSet
from articles.topic_admin import TopicViewSet
from evidence.admin import ClaimViewSet
from team.admin import TeamMemberViewSet


class LibraryViewSetGroup(SnippetViewSetGroup):
    items = (ClaimViewSet, BodyAreaViewSet, TopicViewSet, TeamMemberViewSet)
    menu_label = "Library"
    menu_icon = "folder-open-inverse"
    menu_order = 250
