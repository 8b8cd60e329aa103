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
    """Whether readers may ask under an article."""

    OPEN = "open", "Readers may ask"
    CLOSED = "closed", "No new ones; those that are shown stay"
    OFF = "off", "None at all"


class ReaderQuestionQuerySet(models.QuerySet):
    def shown(self) -> "ReaderQuestionQuerySet":
        return self.filter(status=ReaderQuestion.Status.SHOWN)

    def not_shown(self) -> "ReaderQuestionQuerySet":
        return self.exclude(status=ReaderQuestion.Status.SHOWN)

    def untouched_since(self, moment: datetime) -> "ReaderQuestionQuerySet":
        """Asked before then, and neither shown nor hidden after it."""
        return self.filter(models.Q(changed=None) | models.Q(changed__lt=moment), asked__lt=moment)

    def waiting(self) -> "ReaderQuestionQuerySet":
        """What staff have still to look at: held ones, and shown ones that readers report."""
        status = ReaderQuestion.Status
        return self.filter(
            models.Q(status=status.HELD) | models.Q(status=status.SHOWN, reports__gt=0)
        )


class ReaderQuestion(models.Model):
    """A reader's question under an article: seen by staff alone until one of them shows it.

    Readers write these while others read, so saving one does not bump the content version
    (`settings.NOT_CONTENT`), unless it changes what readers see: see `save`.
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
    # When staff last showed or hid it; empty while nobody has.
    changed = models.DateTimeField(null=True, blank=True, editable=False)
    # What the guards thought odd about it, in words for staff.
    doubt = models.CharField(max_length=120, blank=True, editable=False)
    # By readers, since somebody of the staff last looked at it.
    reports = models.PositiveIntegerField(default=0, editable=False)
    # The same form with the same words sent twice has the same key.
    key = models.CharField(max_length=64, unique=True, editable=False)

    objects = ReaderQuestionQuerySet.as_manager()

    # Rows come and go by the clock: they are no reason to keep an article from being deleted.
    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["-asked", "-pk"]
        verbose_name = "question"
        default_permissions = ("change", "delete", "view")

    def __str__(self) -> str:
        # Without words of the reader: this text stays in the admin's log when they are erased.
        return f"Question of {timezone.localtime(self.asked):%d/%m/%Y, %H:%M}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Readers see something else when it is shown now, or was until now."""
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
        # Not fetched: asked for by a query that leaves it out, and changed by nobody.
        return self.__dict__.get("status") == self.Status.SHOWN

    @admin.display(description="Question")
    def beginning(self) -> str:
        """Enough of it to tell it from others in a list."""
        return Truncator(" ".join(self.question.split())).chars(80)

    @admin.display(description="How it stands", ordering="status")
    def standing(self) -> str:
        """What staff need to know of it at a glance."""
        words = self.get_status_display()
        if self.reports:
            words += f", reported {self.reports}×"
        return f"{words}, looks odd" if self.doubt else words


@receiver(post_delete, sender=ReaderQuestion, dispatch_uid="shown-question-deleted")
def _take_out(instance: ReaderQuestion, **kwargs: Any) -> None:
    if instance.is_shown:
        bump_version()
