"""Queue of e-mails to staff. The model keeps the app label `core` of its table."""

from django.db import models


class AccountMail(models.Model):
    """A queued e-mail; the mail worker deletes the row, then sends it."""

    # The name of a function in accounts.emails.EMAILS and its arguments.
    kind = models.CharField(max_length=40)
    arguments = models.JSONField()

    # Refers to no page, so saving it needs no reference index.
    wagtail_reference_index_ignore = True

    class Meta:
        app_label = "core"  # decision 0018
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.kind
