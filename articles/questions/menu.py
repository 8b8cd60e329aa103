from django.http import HttpRequest
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from articles.questions.waiting import waiting_questions


class QuestionsMenuItem(MenuItem):
    """With the number of questions that need staff's attention, in brackets after the label."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm("articles.view_readerquestion")

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        waiting = waiting_questions(request).number
        label = f"{self.label} ({waiting})" if waiting else self.label
        return LinkMenuItem(
            self.name,
            label,
            self.url,
            icon_name=self.icon_name,
            classname=self.classname,
            attrs=self.attrs,
        )
