from datetime import datetime
from typing import Any

from django.contrib import admin
from django.core.validators import MaxLengthValidator
from django.db import models, transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils import timezone
from django.utils.text import Truncator

from caching.content import bump_version

QUESTION_LENGTH = 1000
ANSWER_LENGTH = 4000


class Questions(models.TextChoices):
    """Whether an article accepts and shows readers' questions."""

    OPEN = "open", "Readers may ask"
    CLOSED = "closed", "No new ones; those that are shown stay"
    OFF = "off", "None at all"


class ReaderQuestionQuerySet(models.QuerySet):
    def shown(self) -> "ReaderQuestionQuerySet":
        return self.filter(status=ReaderQuestion.Status.SHOWN)

    def not_shown(self) -> "ReaderQuestionQuerySet":
        return self.exclude(status=ReaderQuestion.Status.SHOWN)

    def unchanged_since(self, moment: datetime) -> "ReaderQuestionQuerySet":
        """Asked before `moment`, and neither shown nor hidden since."""
        return self.filter(models.Q(changed=None) | models.Q(changed__lt=moment), asked__lt=moment)

    def waiting(self) -> "ReaderQuestionQuerySet":
        """Those that need staff's attention: held ones, and shown ones that readers reported."""
        status = ReaderQuestion.Status
        return self.filter(
            models.Q(status=status.HELD) | models.Q(status=status.SHOWN, reports__gt=0)
        )


class ReaderQuestion(models.Model):
    """A reader's question under an article; visible to staff only until one of them shows it.

    Saving one bumps the content version only when it changes what visitors see (see `save`),
    so the model is listed in `settings.NOT_CONTENT`.
    """

    class Status(models.TextChoices):
        HELD = "held", "Held"
        SHOWN = "shown", "Shown"
        HIDDEN = "hidden", "Hidden"

    article = models.ForeignKey(
        "articles.ArticlePage", on_delete=models.CASCADE, related_name="reader_questions"
    )
    asked = models.DateTimeField(default=timezone.now, editable=False, db_index=True)
    name = models.CharField(max_length=60, blank=True)
    question = models.TextField(validators=[MaxLengthValidator(QUESTION_LENGTH)])
    answer = models.TextField(
        "your answer",
        blank=True,
        max_length=ANSWER_LENGTH,
        help_text="Plain text; an empty line begins a new paragraph. Stands under the question in "
        "the spa's name. It may stay empty.",
    )
    status = models.CharField(
        max_length=10, choices=Status, default=Status.HELD, editable=False, db_index=True
    )
    # When staff last showed or hid it; None before that.
    changed = models.DateTimeField(null=True, blank=True, editable=False)
    # Why the spam checks flagged it, in words for staff; empty when they did not.
    doubt = models.CharField(max_length=120, blank=True, editable=False)
    # Reports by readers since staff last showed or hid it.
    reports = models.PositiveIntegerField(default=0, editable=False)
    # A hash of the form's stamp and content: a form submitted twice makes one row.
    key = models.CharField(max_length=64, unique=True, editable=False)

    objects = ReaderQuestionQuerySet.as_manager()

    # Retention deletes these rows: they must not count as usage that blocks deleting an article.
    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["-asked", "-pk"]
        verbose_name = "question"
        default_permissions = ("change", "delete", "view")

    def __str__(self) -> str:
        # No words of the reader: Wagtail's log keeps this text after the question is erased.
        return f"Question of {timezone.localtime(self.asked):%d/%m/%Y, %H:%M}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Bumps the content version when the question is shown now or was before."""
        with transaction.atomic():
            super().save(*args, **kwargs)
            if self.is_shown or getattr(self, "_was_shown", False):
                bump_version()
        self._was_shown = self.is_shown

    @classmethod
    def from_db(cls, *args: Any, **kwargs: Any) -> "ReaderQuestion":
        question = super().from_db(*args, **kwargs)
        question._was_shown = question.is_shown
        return question

    @property
    def is_shown(self) -> bool:
        # __dict__: a query may defer `status`, and reading it would then run another query.
        return self.__dict__.get("status") == self.Status.SHOWN

    @admin.display(description="Question")
    def excerpt(self) -> str:
        """The first 80 characters on one line, for lists."""
        return Truncator(" ".join(self.question.split())).chars(80)

    @admin.display(description="How it stands", ordering="status")
    def status_summary(self) -> str:
        """Status, number of reports and whether the spam checks flagged it."""
        summary = self.get_status_display()
        if self.reports:
            summary += f", reported {self.reports}×"
        return f"{summary}, looks odd" if self.doubt else summary


@receiver(post_delete, sender=ReaderQuestion, dispatch_uid="shown-question-deleted")
def _bump_version_for_shown(instance: ReaderQuestion, **kwargs: Any) -> None:
    if instance.is_shown:
        bump_version()
