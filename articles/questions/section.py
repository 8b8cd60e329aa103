"""The questions under an article: the shown ones, and the form while the article accepts more."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial

from django.utils import timezone
from django.utils.formats import date_format

from articles.models.question import Questions, ReaderQuestion
from articles.questions.form import QuestionForm
from caching.content import cached
from contact.models import ContactDetails
from contact.privacy_notice import PrivacyPage, privacy_page
from form_protection.spam import make_timestamp

# This many of the newest are expanded; older ones are inside <details>.
EXPANDED = 10
DAY = "j F Y"
CLOSED = "This article takes no new questions."
# The name of the report form in its stamp.
REPORT_FORM = "report"


@dataclass(frozen=True)
class QuestionSection:
    """`form` is None when the article takes no questions; `closed_reason` then says why."""

    newest: list[ReaderQuestion]
    earlier: list[ReaderQuestion]
    form: QuestionForm | None = None
    closed_reason: str = ""
    error: str = ""
    privacy_page: PrivacyPage | None = None
    # For the report buttons, which work when the section is closed, too.
    stamp: str = field(default_factory=partial(make_timestamp, REPORT_FORM))

    def with_form(self, form: QuestionForm, error: str) -> "QuestionSection":
        """A copy with the submitted form and an error message."""
        return replace(self, form=form if self.form else None, error=error)


def shown_questions(article_id: int) -> list[ReaderQuestion]:
    of_article = ReaderQuestion.objects.filter(article=article_id)
    return cached(f"questions:{article_id}", lambda: list(of_article.shown()))


def question_section(
    article_id: int | None, setting: str, since: date, details: ContactDetails
) -> QuestionSection | None:
    """The section for an article, whose questions stay open from `since` for the configured days.

    None when questions are off, when they are closed and none is shown, and in the preview of an
    article that was never saved.
    """
    if setting == Questions.OFF or article_id is None:
        return None
    shown = shown_questions(article_id)
    newest, earlier = shown[:EXPANDED], shown[EXPANDED:]
    if not details.questions_on or setting == Questions.CLOSED:
        return QuestionSection(newest, earlier, closed_reason=CLOSED) if shown else None
    last = closing_date(since, details.question_days_open)
    if timezone.localdate() > last:
        closed = f"Questions under this article closed on {date_format(last, DAY)}."
        return QuestionSection(newest, earlier, closed_reason=closed)
    return QuestionSection(newest, earlier, QuestionForm(), privacy_page=privacy_page())


def closing_date(since: date, days: int) -> date:
    """The last day on which questions are accepted; date.max when out of range."""
    try:
        return since + timedelta(days=days)
    except OverflowError:
        return date.max
