"""The records that staff keep beside the pages, as they stand in the admin's menu."""

from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from anatomy.models import BodyArea
from articles.models import Topic
from evidence.models import Claim
from team.models import TeamMember


class WithGrade:
    """Shows beside each claim how well it is supported: some are there to be contradicted."""

    @property
    def columns(self) -> list[Column]:
        return [*super().columns, Column("get_grade_display", label="Evidence")]  # type: ignore[misc]


class ClaimChooseView(WithGrade, ChooseView):
    pass


class ClaimChooseResultsView(WithGrade, ChooseResultsView):
    pass


class ClaimChooserViewSet(SnippetChooserViewSet):
    choose_view_class = ClaimChooseView
    choose_results_view_class = ClaimChooseResultsView


class ClaimViewSet(SnippetViewSet):
    model = Claim
    icon = "pick"
    menu_label = "Evidence"
    chooser_viewset_class = ClaimChooserViewSet
    chooser_per_page = 25
    list_display = ["statement", "grade", "reviewed_on", "review_due"]
    list_filter = ["grade"]


class BodyAreaViewSet(SnippetViewSet):
    model = BodyArea
    icon = "user"
    menu_label = "Body areas"
    list_display = ["name", "region", "shown", "sort_order"]


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "tag"
    menu_label = "Topics"
    list_display = ["name", "description"]


class TeamMemberViewSet(SnippetViewSet):
    model = TeamMember
    icon = "group"
    menu_label = "Team"
    list_display = ["name", "role", "is_author", "is_therapist", "is_reviewer"]


class LibraryViewSetGroup(SnippetViewSetGroup):
    """Everything that pages draw on, under one heading of the menu."""

    items = (ClaimViewSet, BodyAreaViewSet, TopicViewSet, TeamMemberViewSet)
    menu_label = "Library"
    menu_icon = "folder-open-inverse"
    menu_order = 250
