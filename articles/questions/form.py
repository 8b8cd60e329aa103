import re
from typing import Any

from django import forms

from articles.models.question import QUESTION_LENGTH
from form_protection.forms import ProtectedForm, SingleLineField
from text.characters import has_visible_characters, without_invisible_characters

NAME_LENGTH = 60


class QuestionField(forms.CharField):
    """Multi-line text with LF line endings, so that CRLF does not count twice to the length."""

    def to_python(self, value: Any) -> str:
        text = without_invisible_characters(super().to_python(value) or "").strip()
        lines = re.sub(r"\r\n?", "\n", text)
        return re.sub(r"\n{3,}", "\n\n", lines) if has_visible_characters(text) else ""


class QuestionForm(ProtectedForm):
    """A reader's question."""

    kind = "reader question"

    name = SingleLineField(
        label="Name to show",
        required=False,
        max_length=NAME_LENGTH,
        help_text="A first name is enough. Without one you’re “a reader”.",
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
        error_messages={
            "max_length": f"This name is too long. Up to {NAME_LENGTH} characters, please."
        },
    )
    question = QuestionField(
        label="Your question",
        help_text="About massage in general, please: everybody can read it here. Your health stays "
        "between us, in person.",
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "Write down what you’d like to know."},
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="question_%s")

    def clean_question(self) -> str:
        # Not max_length on the field: browsers truncate pasted text to it silently.
        question = self.cleaned_data["question"]
        if len(question) > QUESTION_LENGTH:
            raise forms.ValidationError(
                f"Your question has {len(question)} characters. Up to {QUESTION_LENGTH}, please."
            )
        return question
