"""Mails to staff about their accounts. The model keeps the app label `core` of its table."""

from django.db import models


class AccountMail(models.Model):
    """A mail to staff about their account, until the mail worker deletes the row to send it."""

    # The name of a function in accounts.emails, and what it is called with.
    kind = models.CharField(max_length=40)
    arguments = models.JSONField()

    # Written for a program to read, about nothing that a page could point to.
    wagtail_reference_index_ignore = True

    class Meta:
        app_label = "core"
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.kind
