"""The admin of readers' questions: staff answer, show and hide them, and cannot add any."""

from typing import Any

import django_filters
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.defaultfilters import linebreaksbr
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import EditView

from articles.models import ReaderQuestion
from articles.questions.answer_form import AnswerForm
from articles.questions.menu import QuestionsMenuItem
from form_protection.admin import SubmissionViewSet


class LinesPanel(FieldPanel):
    """A read-only field whose line breaks are kept."""

    def format_value_for_display(self, value: str) -> SafeString:
        return linebreaksbr(value, autoescape=True)


class QuestionFilterSet(WagtailFilterSet):
    reported = django_filters.BooleanFilter(
        label="Reported by readers", method="filter_reported", field_name="reports"
    )

    class Meta:
        model = ReaderQuestion
        fields = ["status", "reported", "article"]

    def filter_reported(self, queryset: QuerySet, name: str, value: bool) -> QuerySet:
        return queryset.filter(reports__gt=0) if value else queryset.filter(reports=0)


class QuestionEditView(EditView):
    """Saves the answer; the show and hide actions also change the status in the same request."""

    actions = ["edit", "show", "hide"]

    def status_after(self, current: ReaderQuestion) -> str:
        """The status that the submitted action leads to."""
        status = ReaderQuestion.Status
        return {"show": status.SHOWN, "hide": status.HIDDEN}.get(self.action, current.status)

    def form_valid(self, form: AnswerForm) -> HttpResponse:
        with transaction.atomic():
            everything = ReaderQuestion.objects.select_for_update()
            current = get_object_or_404(everything, pk=self.object.pk)
            if form.conflicts_with(current, self.status_after(current)):
                form.add_conflict_error(current)
                self.produced_error_message = self.get_error_message()
                return self.form_invalid(form)
            # Keep what another request set since the form was opened.
            for name in ("status", "changed", "reports"):
                setattr(form.instance, name, getattr(current, name))
            return super().form_valid(form)

    def save_instance(self) -> ReaderQuestion:
        if self.action != "edit":
            self.form.instance.status = self.status_after(self.form.instance)
            self.form.instance.changed = timezone.now()
            # Staff have reviewed it, so earlier reports no longer count.
            self.form.instance.reports = 0
        return super().save_instance()

    def get_success_message(self) -> str:
        title = self.object.article.title
        if self.action == "show":
            return f"The question stands under “{title}” now."
        if self.action == "hide":
            return "The question is hidden: only staff can see it."
        return "Your answer is saved."

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        buttons = super().header_more_buttons
        if self.object.status == ReaderQuestion.Status.SHOWN and (url := self.object.article.url):
            address = f"{url}#question-{self.object.pk}"
            buttons.append(Button("See it on the site", url=address, icon_name="view", priority=5))
        return buttons


class ReaderQuestionViewSet(SubmissionViewSet):
    model = ReaderQuestion
    icon = "help"
    menu_label = "Questions"
    menu_name = "questions"
    menu_order = 160
    menu_item_class = QuestionsMenuItem
    edit_view_class = QuestionEditView
    list_display = [
        "excerpt",
        "status_summary",
        DateColumn("asked", label="Asked", sort_key="asked"),
        Column("article", label="Article"),
    ]
    filterset_class = QuestionFilterSet
    search_fields = ["question", "name", "answer"]
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [
                    LinesPanel("question", read_only=True),
                    FieldPanel("name", read_only=True),
                    FieldPanel("article", read_only=True),
                    FieldPanel("asked", read_only=True),
                ],
                heading="What the reader asked",
            ),
            FieldPanel("answer"),
            MultiFieldPanel(
                [
                    FieldPanel("status", read_only=True),
                    FieldPanel("reports", read_only=True, heading="Reports by readers"),
                    FieldPanel("doubt", read_only=True, heading="What looks odd about it"),
                ],
                heading="How it stands",
            ),
        ],
        base_form_class=AnswerForm,
    )

    def get_queryset(self, request: HttpRequest) -> Any:
        return ReaderQuestion.objects.select_related("article")
