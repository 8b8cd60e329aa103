"""The form that staff answer a question with, with optimistic locking.

Every action submits the answer too, so of two people who have the form open the second to save
is shown the first one's answer before it is overwritten.
"""

import hashlib
from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm

from articles.models import ReaderQuestion


class AnswerForm(WagtailAdminModelForm):
    """Carries a hash of the question's state when the form was opened, in `seen`."""

    data: Any
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen"] = state_hash(self.instance)

    def conflicts_with(self, current: ReaderQuestion, status: str) -> bool:
        """Whether the row changed since the form was opened, to other than what it submits."""
        submitted = (self.cleaned_data["answer"], status)
        return self.cleaned_data["seen"] != state_hash(current) and submitted != (
            current.answer,
            current.status,
        )

    def add_conflict_error(self, current: ReaderQuestion) -> None:
        """Show the current row in an error, and let the same form pass when submitted again."""
        answer = f"with the answer “{current.answer}”" if current.answer else "without an answer."
        self.add_error(
            "answer",
            "Nothing was saved: somebody has changed this question meanwhile. What you typed is "
            "still here; press a button again to put it in the place of what stands there now: "
            f"“{current.get_status_display()}”, {answer}",
        )
        self.data = self.data.copy()
        self.data[self.add_prefix("seen")] = state_hash(current)


def state_hash(question: ReaderQuestion) -> str:
    """16 hexadecimal digits that change with the status and the answer."""
    state = repr((question.status, question.answer))
    return hashlib.sha256(state.encode()).hexdigest()[:16]
