"""What stands under an article: the questions that are shown, and whether a new one may be asked."""

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
from form_protection.spam import new_stamp

# The newest ones stand open; those before them are folded away.
OPEN_ONES = 10
DAY = "j F Y"
CLOSED = "This article takes no new questions."
# The form behind the buttons that report a question, in its stamp.
REPORT = "report"


@dataclass(frozen=True)
class QuestionSection:
    """Without a form no question can be asked, and `closed_because` says why."""

    newest: list[ReaderQuestion]
    earlier: list[ReaderQuestion]
    form: QuestionForm | None = None
    closed_because: str = ""
    trouble: str = ""
    privacy_page: PrivacyPage | None = None
    # For the buttons that report a question, whether or not a new one may be asked.
    stamp: str = field(default_factory=partial(new_stamp, REPORT))

    def with_typed(self, form: QuestionForm, trouble: str) -> "QuestionSection":
        """The same with what a reader typed, and what was wrong about it."""
        return replace(self, form=form if self.form else None, trouble=trouble)


def shown_questions(article_id: int) -> list[ReaderQuestion]:
    of_article = ReaderQuestion.objects.filter(article=article_id)
    return cached(f"questions:{article_id}", lambda: list(of_article.shown()))


def question_section(
    article_id: int | None, setting: str, since: date, details: ContactDetails
) -> QuestionSection | None:
    """None where nothing is to be seen: switched off, or closed for good and nothing asked.

    Nor for an article that was never saved: the editor previews those, too.
    """
    if setting == Questions.OFF or article_id is None:
        return None
    shown = shown_questions(article_id)
    newest, earlier = shown[:OPEN_ONES], shown[OPEN_ONES:]
    if not details.questions_on or setting == Questions.CLOSED:
        return QuestionSection(newest, earlier, closed_because=CLOSED) if shown else None
    last = last_day(since, details.question_days_open)
    if timezone.localdate() > last:
        closed = f"Questions under this article closed on {date_format(last, DAY)}."
        return QuestionSection(newest, earlier, closed_because=closed)
    return QuestionSection(newest, earlier, QuestionForm(), privacy_page=privacy_page())


def last_day(since: date, days: int) -> date:
    """The last one on which a question is taken."""
    try:
        return since + timedelta(days=days)
    except OverflowError:
        return date.max
