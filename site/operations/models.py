"""Runs of scheduled jobs, and alerts. Both keep the app label `core` of their tables."""

from django.db import models


class JobRun(models.Model):
    """The last run of a scheduled job and its result: one row for each job."""

    name = models.CharField(max_length=60, unique=True)
    started = models.DateTimeField(null=True)
    # Null: not running. In the past: the process was killed.
    leased_until = models.DateTimeField(null=True)
    finished = models.DateTimeField(null=True)
    succeeded = models.BooleanField(default=True)
    # The command's output on success, the error on failure.
    said = models.CharField(max_length=300, blank=True)

    # Written by the clock, about nothing that a page could point to.
    wagtail_reference_index_ignore = True

    class Meta:
        app_label = "core"  # decision 0018
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Alert(models.Model):
    """A problem shown on the status page, and when the owner was last e-mailed about it."""

    # Reading.name in operations.status.
    name = models.CharField(max_length=60, unique=True)
    began = models.DateTimeField()
    told = models.DateTimeField(null=True)
    # Null while the problem lasts or its state is unknown.
    well_since = models.DateTimeField(null=True)

    # Written by the clock, about nothing that a page could point to.
    wagtail_reference_index_ignore = True

    class Meta:
        app_label = "core"  # decision 0018
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
