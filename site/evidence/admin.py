from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from evidence.models import Claim


class GradeColumnMixin:
    """Adds a column with the grade: some claims are in the library because they are wrong."""

    @property
    def columns(self) -> list[Column]:
        return [*super().columns, Column("get_grade_display", label="Evidence")]  # type: ignore[misc]


class ClaimChooseView(GradeColumnMixin, ChooseView):
    pass


class ClaimChooseResultsView(GradeColumnMixin, ChooseResultsView):
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
