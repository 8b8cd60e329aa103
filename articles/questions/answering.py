"""The form that staff answer a question with. Two people may have it open at once, and every button
sends the answer too: the second one to save is shown what the first wrote before it is sent."""

import hashlib
from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm

from articles.models import ReaderQuestion


class AnswerForm(WagtailAdminModelForm):
    """Brings back how the question stood when its page was opened."""

    data: Any
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen"] = how_it_stands(self.instance)

    def is_news(self, current: ReaderQuestion, status: str) -> bool:
        """Whether somebody has changed it since, other than to just what this form asks for."""
        asked_for = (self.cleaned_data["answer"], status)
        return self.cleaned_data["seen"] != how_it_stands(current) and asked_for != (
            current.answer,
            current.status,
        )

    def tell(self, current: ReaderQuestion) -> None:
        """Say what the other one wrote. What was typed stays, and may be sent again."""
        answer = f"with the answer “{current.answer}”" if current.answer else "without an answer."
        self.add_error(
            "answer",
            "Nothing was saved: somebody has changed this question meanwhile. What you typed is "
            "still here; press a button again to put it in the place of what stands there now: "
            f"“{current.get_status_display()}”, {answer}",
        )
        self.data = self.data.copy()
        self.data[self.add_prefix("seen")] = how_it_stands(current)


def how_it_stands(question: ReaderQuestion) -> str:
    said = repr((question.status, question.answer))
    return hashlib.sha256(said.encode()).hexdigest()[:16]
